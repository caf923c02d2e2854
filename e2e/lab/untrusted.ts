import https from 'node:https';
import type { AddressInfo } from 'node:net';

/*
 * A certificate that nobody has signed, for tests of what happens then. Its key protects nothing. Made with
 * `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 36500 -subj /CN=localhost`.
 */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgnKFmwEByMpsqMJdf
tqFdJaTN3IEGap+ZhFEbfK+Q4FqhRANCAASZqA4S+5dLOYiYk1ab4LwFsKzPecWg
ZdiZvmktvTcbnjyhxe9iJzbNNoMG1NLN7ChyMDtguavJww3PcylwyJ1m
-----END PRIVATE KEY-----`;
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBlDCCATugAwIBAgIUEYTy8W4PENu51mtBHGFIvGMsN6YwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMTA1MzE1MVoYDzIxMjYxMDI4
MDUzMTUxWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASZqA4S+5dLOYiYk1ab4LwFsKzPecWgZdiZvmktvTcbnjyhxe9iJzbN
NoMG1NLN7ChyMDtguavJww3PcylwyJ1mo2kwZzAdBgNVHQ4EFgQUGwHgTbUGW3sM
KTbo8hxgzyRN9FkwHwYDVR0jBBgwFoAUGwHgTbUGW3sMKTbo8hxgzyRN9FkwDwYD
VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALgglsb2NhbGhvc3QwCgYIKoZIzj0EAwID
RwAwRAIgJ0z7EViSrwI9Ouc5UEHwoZ2DFCy5Acgthh2FL//iaiACIG/4WfV1Xjgz
F2bHTuUxrLi+XBoPTfpdCVXCQq1s0v1R
-----END CERTIFICATE-----`;

/** Starts an https server that no browser trusts; returns its origin and what stops it. */
export async function startUntrustedServer(): Promise<{ readonly origin: string; stop(): Promise<void> }> {
  const server = https.createServer({ key: KEY, cert: CERTIFICATE }, (_request, response) => response.end());
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://localhost:${port}`,
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
