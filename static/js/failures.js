// What a request made by the page came to, when there is no answer to show: said in words, until the next one.
const notice = document.getElementById("failure");

function tell(text) {
  notice.textContent = text;
  notice.hidden = false;
}

document.body.addEventListener("htmx:beforeRequest", () => {
  notice.hidden = true;
});

document.body.addEventListener("htmx:responseError", (event) => {
  tell(event.detail.xhr.status >= 500 ? notice.dataset.failed : notice.dataset.refused);
});

document.body.addEventListener("htmx:sendError", () => tell(notice.dataset.unreached));
