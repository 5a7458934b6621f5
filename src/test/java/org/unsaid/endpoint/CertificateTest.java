package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unsaid.endpoint.Reply.Answered;
import org.unsaid.endpoint.Reply.Kind;
import org.unsaid.endpoint.Reply.TechnicalFailure;

/// A question goes only to a server that proves who it is.
class CertificateTest {

    private static final HeldCertificate TRUSTED = SecureServer.authority("trusted for one endpoint");
    private static final HeldCertificate OTHER = SecureServer.authority("trusted by nobody");
    private static final String HOST = "localhost";

    @TempDir
    private Path directory;

    enum Fault {
        SELF_SIGNED {
            @Override
            SecureServer server() {
                return new SecureServer(new HeldCertificate.Builder().commonName(HOST).addSubjectAlternativeName(HOST).build());
            }
        },
        EXPIRED {
            @Override
            SecureServer server() {
                var now = Instant.now();
                return new SecureServer(SecureServer.named(HOST, TRUSTED)
                        .validityInterval(now.minus(Duration.ofDays(9)).toEpochMilli(), now.minus(Duration.ofDays(1)).toEpochMilli()).build());
            }
        },
        NOT_YET_VALID {
            @Override
            SecureServer server() {
                var now = Instant.now();
                return new SecureServer(SecureServer.named(HOST, TRUSTED)
                        .validityInterval(now.plus(Duration.ofDays(1)).toEpochMilli(), now.plus(Duration.ofDays(9)).toEpochMilli()).build());
            }
        },
        OF_ANOTHER_HOST {
            @Override
            SecureServer server() {
                return new SecureServer(SecureServer.named("model.test", TRUSTED).build());
            }
        },
        OF_ANOTHER_AUTHORITY {
            @Override
            SecureServer server() {
                return new SecureServer(SecureServer.named(HOST, OTHER).build());
            }
        },
        /// Signed with the certificate of another server, which is no authority.
        SIGNED_BY_A_SERVER {
            @Override
            SecureServer server() {
                var otherServer = SecureServer.named("model.test", TRUSTED).build();
                return new SecureServer(SecureServer.named(HOST, otherServer).build(), otherServer);
            }
        };

        abstract SecureServer server();
    }

    @ParameterizedTest
    @EnumSource
    void aServerWithABadCertificateIsToldNothing(Fault fault) throws IOException, InterruptedException {
        try (var server = fault.server()) {
            var trusting = Network.DEFAULT.withAuthority("https://localhost:" + server.port(), SecureServer.pem(directory, TRUSTED));

            var failure = assertInstanceOf(TechnicalFailure.class, ask(server, trusting));

            assertEquals(Kind.TLS, failure.kind());
            assertFalse(failure.retryable());
            assertEquals(0, server.requests());
        }
    }

    @Test
    void anAuthorityIsTrustedForItsEndpointOnly() throws IOException, InterruptedException {
        try (var server = new SecureServer(SecureServer.named(HOST, TRUSTED).build())) {
            var file = SecureServer.pem(directory, TRUSTED);

            var failure = assertInstanceOf(TechnicalFailure.class, ask(server, Network.DEFAULT));
            var elsewhere = ask(server, Network.DEFAULT.withAuthority("https://localhost:1", file));
            var there = ask(server, Network.DEFAULT.withAuthority("https://localhost:" + server.port(), file));

            assertEquals(Kind.TLS, failure.kind());
            assertEquals("no secure connection to https://localhost:%d: unable to find valid certification path to requested target"
                    .formatted(server.port()), failure.message());
            assertInstanceOf(TechnicalFailure.class, elsewhere);
            assertInstanceOf(Answered.class, there);
            assertEquals(1, server.requests());
        }
    }

    @Test
    void theSystemsAuthoritiesStayTrustedBesideIt() throws IOException {
        var system = Trust.with(SecureServer.pem(directory, OTHER)).manager().getAcceptedIssuers().length;

        assertEquals(javaAuthorities() + 1, system);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"})
    void withoutItsCertificatesNothingIsSent(String content) throws IOException, InterruptedException {
        try (var server = new SecureServer(SecureServer.named(HOST, TRUSTED).build())) {
            var file = Files.writeString(directory.resolve("broken.pem"), content);

            var failure = assertInstanceOf(TechnicalFailure.class,
                    ask(server, Network.DEFAULT.withAuthority("https://localhost:" + server.port(), file)));

            assertEquals(Kind.REFUSED_LOCALLY, failure.kind());
            assertEquals("'%s' holds no certificate that can be read; expected a PEM file".formatted(file), failure.message());
        }
    }

    @Test
    void aFileThatIsMissingIsNamed() throws InterruptedException {
        try (var server = new SecureServer(SecureServer.named(HOST, TRUSTED).build())) {
            var file = directory.resolve("missing.pem");

            var failure = assertInstanceOf(TechnicalFailure.class,
                    ask(server, Network.DEFAULT.withAuthority("https://localhost:" + server.port(), file)));

            assertEquals("the certificates in '%s' cannot be read; expected a PEM file".formatted(file), failure.message());
        }
    }

    private static int javaAuthorities() {
        try {
            var factory = javax.net.ssl.TrustManagerFactory.getInstance(javax.net.ssl.TrustManagerFactory.getDefaultAlgorithm());
            factory.init((java.security.KeyStore) null);
            return ((javax.net.ssl.X509TrustManager) factory.getTrustManagers()[0]).getAcceptedIssuers().length;
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static Reply ask(SecureServer server, Network network) throws InterruptedException {
        try (var connections = new Connections(Wire.SILENT, network)) {
            var endpoint = Wire.endpoint("https://localhost:" + server.port() + "/v1#m");
            return new HttpChatClient(connections, Wire.DIALECTS, Wire.NO_KEYS).ask(Wire.ask(endpoint), ChatClient.Listener.NONE).reply();
        }
    }
}
