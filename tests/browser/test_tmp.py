import time
import pytest
from tests.worker import WorkerProcess

@pytest.mark.parametrize("n",[1,2,3])
def test_a(live_server, django_db_serialized_rollback, chromium, n, monkeypatch):
    from bilateral.services import submit
    monkeypatch.setattr(submit, "enqueue", lambda a: True)
    t=time.monotonic()
    from ingest.sample_articles import submit_samples
    from ingest.reading import read_article
    for i in submit_samples(): read_article(i)
    print("samples", time.monotonic()-t)
    t=time.monotonic()
    p=chromium.new_page()
    p.goto(live_server.url+"/login/")
    print("page", time.monotonic()-t)
    p.close()

def test_w(celery_worker_process): pass
