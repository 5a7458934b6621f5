package org.unsaid;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.unsaid.cli.CommandServices;
import org.unsaid.endpoint.Catalogue;
import org.unsaid.endpoint.ConnectionTest;
import org.unsaid.endpoint.Connections;
import org.unsaid.endpoint.Dialects;
import org.unsaid.endpoint.Discovery;
import org.unsaid.endpoint.EnvironmentKeys;
import org.unsaid.endpoint.HttpChatClient;
import org.unsaid.endpoint.Keys;
import org.unsaid.endpoint.ModelCatalogue;
import org.unsaid.practice.PracticeModels;
import org.unsaid.practice.Repertoire;
import org.unsaid.practice.Tempo;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.run.RetryBudget;
import org.unsaid.run.RunEngine;
import org.unsaid.settings.Directories;
import org.unsaid.settings.FileVault;
import org.unsaid.settings.KeyRing;
import org.unsaid.settings.Keychain;
import org.unsaid.settings.KeychainVault;
import org.unsaid.settings.Passphrases;
import org.unsaid.settings.PreferenceFile;
import org.unsaid.settings.SystemKeychain;
import org.unsaid.store.Workspace;
import org.unsaid.verdict.CombinedLabeller;
import org.unsaid.verdict.Labeller;
import org.unsaid.verdict.WatchedLines;
import org.unsaid.verdict.WatchfulLabeller;

/// Every service is made here, once, for the screens and the command line alike. Safe for any thread.
public final class Composition implements CommandServices, AutoCloseable {

    private final Directories directories;
    private final Map<String, String> environment;
    private final Repertoire repertoire = new Repertoire();
    private final Once<Dialects> dialects;
    private final Once<Catalogue> catalogue = new Once<>(() -> new Catalogue(dialects()));
    private final Once<Keys> environmentKeys;
    private final KeychainVault keychain;
    private final FileVault keyFile;
    private final Once<Connections> connections;
    private final Once<WatchedLines> watchedLines = new Once<>(() -> new WatchedLines(ProbeLibrary.shippedSubjects())); // own sets would make labels differ
    private final Once<Labeller> labeller = new Once<>(() -> new WatchfulLabeller(new CombinedLabeller(), watchedLines::get));

    /// @param tempo of the practice models
    public Composition(Directories directories, Map<String, String> environment, Tempo tempo) {
        this(directories, environment, tempo, new SystemKeychain());
    }

    /// @param keychain in the place of the system's
    public Composition(Directories directories, Map<String, String> environment, Tempo tempo, Keychain keychain) {
        this.keychain = new KeychainVault(keychain, directories.keychainOrigins());
        keyFile = new FileVault(directories.keyFile());
        this.directories = directories;
        dialects = new Once<>(() -> Dialects.withOwn(ModelCatalogue.withOwn(directories.models()), directories.dialects()));
        this.environment = Map.copyOf(environment);
        environmentKeys = new Once<>(() -> new EnvironmentKeys(this.environment, dialects(), Map.of()));
        connections = new Once<>(() -> new Connections(
                new PracticeModels(repertoire, tempo), new PreferenceFile(directories.preferences()).read().network()));
    }

    @Override
    public Directories directories() {
        return directories;
    }

    @Override
    public ProbeLibrary library() {
        return ProbeLibrary.read(directories.probeSets());
    }

    @Override
    public Dialects dialects() {
        return dialects.get();
    }

    @Override
    public Connections connections() {
        return connections.get();
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public Repertoire repertoire() {
        return repertoire;
    }

    @Override
    public Labeller labeller() {
        return labeller.get();
    }

    Catalogue catalogue() {
        return catalogue.get();
    }

    @Override
    public KeyRing keys(Passphrases passphrases) {
        return new KeyRing(keychain, keyFile, environmentKeys.get(), passphrases);
    }

    Discovery discovery(Keys keys) {
        return new Discovery(connections(), dialects(), keys);
    }

    ConnectionTest connectionTest(Keys keys) {
        return new ConnectionTest(connections(), dialects(), keys);
    }

    @Override
    public RunEngine engine(Keys keys) {
        return new RunEngine(new HttpChatClient(connections(), dialects(), keys), labeller(), RetryBudget.DEFAULT);
    }

    @Override
    public void prepareRun() {
        Thread.ofVirtual().name("prepare run").start(() -> { // one after another, as the command needs a processor too
            Workspace.prepare();
            dialects();
            connections();
            labeller();
            watchedLines.get();
        });
    }

    @Override
    public void close() {
        keyFile.lock();
        connections.ifMade(Connections::close);
    }

    /// A service that is made when it is first needed.
    private static final class Once<T> {

        private final Supplier<T> maker;
        private @Nullable T made; // guarded by this

        Once(Supplier<T> maker) {
            this.maker = maker;
        }

        synchronized T get() {
            var known = made;
            if (known == null) {
                known = maker.get();
                made = known;
            }
            return known;
        }

        synchronized void ifMade(java.util.function.Consumer<T> action) {
            if (made != null) {
                action.accept(made);
            }
        }
    }
}
