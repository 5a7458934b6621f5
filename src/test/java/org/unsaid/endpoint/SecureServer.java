package org.unsaid.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/// A server on loopback that speaks TLS and answers every question with "Yes.".
final class SecureServer implements AutoCloseable {

    private final MockWebServer server = new MockWebServer();

    SecureServer(HeldCertificate held, HeldCertificate... intermediates) {
        var chain = java.util.Arrays.stream(intermediates).map(HeldCertificate::certificate).toArray(java.security.cert.X509Certificate[]::new);
        server.useHttps(new HandshakeCertificates.Builder().heldCertificate(held, chain).build().sslSocketFactory());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return Wire.events(Wire.words("Yes."), Wire.finish("stop"), "[DONE]");
            }
        });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getPort();
    }

    int requests() {
        return server.getRequestCount();
    }

    static HeldCertificate authority(String name) {
        return new HeldCertificate.Builder().certificateAuthority(1).commonName(name).build();
    }

    static HeldCertificate.Builder named(String host, HeldCertificate authority) {
        return new HeldCertificate.Builder().commonName(host).addSubjectAlternativeName(host).signedBy(authority);
    }

    static Path pem(Path directory, HeldCertificate certificate) throws IOException {
        return Files.writeString(directory.resolve("authority-%s.pem".formatted(certificate.certificate().getSerialNumber())), certificate.certificatePem());
    }

    @Override
    public void close() {
        server.close();
    }
}
