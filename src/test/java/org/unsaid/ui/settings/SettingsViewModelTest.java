package org.unsaid.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.endpoint.Network;
import org.unsaid.endpoint.Network.Reach;
import org.unsaid.endpoint.Route;
import org.unsaid.settings.Preferences;
import org.unsaid.ui.settings.SettingsViewModel.OwnProblem;

class SettingsViewModelTest {

    private static final String ORIGIN = "https://models.example.org";

    @TempDir
    private Path directory;

    private final List<Network> applied = new ArrayList<>();
    private final SettingsViewModel model = new SettingsViewModel(Preferences.DEFAULT, Path.of("w"), Path.of("p"), List.of(),
            changed -> applied.add(changed.network()));

    @Test
    void eachSettingTakesEffectAtOnceAndOnce() {
        model.useReach(Reach.THIS_COMPUTER);
        model.useReach(Reach.THIS_COMPUTER);
        model.useRoute(Route.tor());

        assertEquals(List.of(Network.DEFAULT.withReach(Reach.THIS_COMPUTER),
                Network.DEFAULT.withReach(Reach.THIS_COMPUTER).withRoute(Route.tor())), applied);
    }

    @Test
    void oneAddressMayHaveItsWayAndItsAuthority() throws IOException {
        var file = Files.writeString(directory.resolve("authority.pem"), "certificate");

        assertEquals(Optional.empty(), model.useOwn(ORIGIN + "/v1", "tor:9150", file.toString()));

        assertEquals(Network.DEFAULT.withRoute(ORIGIN, Route.torBrowser()).withAuthority(ORIGIN, file), applied.getLast());

        model.forgetOwn(ORIGIN);

        assertEquals(Network.DEFAULT, applied.getLast());
    }

    @Test
    void whatIsWrongIsNamedAndChangesNothing() {
        assertEquals(Optional.of(OwnProblem.ADDRESS), model.useOwn("", "tor", ""));
        assertEquals(Optional.of(OwnProblem.ADDRESS), model.useOwn("http://models.example.org", "tor", ""));
        assertEquals(Optional.of(OwnProblem.NOTHING), model.useOwn(ORIGIN, " ", ""));
        assertEquals(Optional.of(OwnProblem.WAY), model.useOwn(ORIGIN, "pigeon", ""));
        assertEquals(Optional.of(OwnProblem.FILE), model.useOwn(ORIGIN, "tor", directory.resolve("none.pem").toString()));
        assertEquals(Optional.of(OwnProblem.FILE), model.useOwn(ORIGIN, "", "\0"));
        assertTrue(applied.isEmpty());
    }
}
