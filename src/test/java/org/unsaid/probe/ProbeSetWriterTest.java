package org.unsaid.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeSetWriterTest {

    @Test
    void whatIsReadIsWrittenByteForByte() {
        assertEquals(SmallSet.json(), ProbeSetWriter.write(SmallSet.read()));
    }

    @Test
    void theBytesDependOnNoSettingOfTheComputer() {
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));

            assertEquals(SmallSet.json(), ProbeSetWriter.write(SmallSet.read()));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void savingLeavesNothingButTheFile(@TempDir Path directory) throws IOException {
        var file = directory.resolve("new/small.json");

        ProbeSetWriter.save(SmallSet.read(), file);
        ProbeSetWriter.save(SmallSet.read(), file);

        assertEquals(SmallSet.json(), Files.readString(file));
        try (var files = Files.list(file.resolveSibling("."))) {
            assertEquals(List.of("small.json"), files.map(path -> path.getFileName().toString()).toList());
        }
    }
}
