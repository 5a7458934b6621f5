package org.unsaid.endpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/// Whose certificates are believed: the system's authorities and those of a file. Names and dates are checked as ever.
record Trust(SSLSocketFactory sockets, X509TrustManager manager) {

    /// @param file certificates in PEM, at least one
    /// @throws NotSentException if the file cannot be read or holds none; without it nothing may be sent there
    static Trust with(Path file) throws NotSentException {
        try {
            var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int number = 0;
            for (var certificate : Stream.concat(Stream.of(manager(null).getAcceptedIssuers()), certificates(file).stream()).toList()) {
                trusted.setCertificateEntry("authority-" + number++, certificate);
            }
            var manager = manager(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager}, null);
            return new Trust(context.getSocketFactory(), manager);
        } catch (IOException e) {
            throw new NotSentException("the certificates in '%s' cannot be read; expected a PEM file".formatted(file));
        } catch (CertificateException e) {
            throw new NotSentException("'%s' holds no certificate that can be read; expected a PEM file".formatted(file));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("trusting the certificates in " + file, e);
        }
    }

    private static List<X509Certificate> certificates(Path file) throws IOException, CertificateException {
        var certificates = new ArrayList<X509Certificate>();
        try (var in = Files.newInputStream(file)) {
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                certificates.add((X509Certificate) certificate);
            }
        }
        if (certificates.isEmpty()) {
            throw new CertificateException("no certificate");
        }
        return certificates;
    }

    private static X509TrustManager manager(@org.jspecify.annotations.Nullable KeyStore trusted) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return Stream.of(factory.getTrustManagers()).filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast).findFirst().orElseThrow();
    }
}
