# syntax=docker/dockerfile:1
# The production image: web server, worker and beat run from it, each with its own command (docker-compose.yml).

FROM python:3.11-slim-bookworm AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONDONTWRITEBYTECODE=1
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
WORKDIR /app
COPY requirements.txt .
RUN pip install --require-hashes --only-binary=:all: -r requirements.txt -c requirements.txt
COPY manage.py .
COPY bilateral bilateral
COPY ingest ingest
COPY templates templates
COPY static static
COPY locale locale
RUN python -m compileall -q bilateral ingest
RUN STATIC_MANIFEST=1 python manage.py collectstatic --no-input --verbosity 0

FROM python:3.11-slim-bookworm
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin bilateral \
    && install -d -o bilateral /var/lib/bilateral/export
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 STATIC_MANIFEST=1
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY --from=build /app /app
USER bilateral
EXPOSE 8000
CMD ["granian", "--interface", "wsgi", "--host", "0.0.0.0", "--port", "8000", "--blocking-threads", "8", "--no-ws", "bilateral.wsgi:application"]
