# policy-brief for nights, built from this repository: `docker build -t policy-brief .`, or with buildah or podman.
# Packages come from PyPI, or from what the build argument PIP_INDEX_URL names, and must have the hashes of the lock.
ARG PYTHON=docker.io/library/python:3.13-slim
FROM ${PYTHON} AS build
ARG PIP_INDEX_URL
WORKDIR /build
COPY requirements-nightly.lock ./
RUN python -m venv /opt/policy-brief \
    && /opt/policy-brief/bin/pip install --no-cache-dir --require-hashes -r requirements-nightly.lock
COPY pyproject.toml README.md LICENSE ./
COPY summarizer ./summarizer
COPY schemas ./schemas
COPY prompts ./prompts
RUN /opt/policy-brief/bin/pip install --no-cache-dir --no-deps .

FROM ${PYTHON}
COPY --from=build /opt/policy-brief /opt/policy-brief
ENV PATH=/opt/policy-brief/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
# Settings and folders are mounted at /night; nothing else is written, so that the root may be read-only.
RUN useradd --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin night
USER 10001:10001
WORKDIR /night
VOLUME ["/night"]
ENTRYPOINT ["policy-brief"]
CMD ["nightly", "/night/night.toml", "--quiet"]
