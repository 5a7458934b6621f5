package org.unsaid.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaceTest {

    @Test
    void aTextIsCutWhereItsScriptChangesAndSignsStayWithWhatIsBeforeThem() {
        assertEquals(List.of(new Face.Run(Face.PLAIN, 0, 4), new Face.Run(Face.CJK, 4, 11), new Face.Run(Face.TIBETAN, 11, 15)),
                Face.runs("In: 北京 1989བོད་"));
        assertEquals(List.of(new Face.Run(Face.ARABIC, 0, 5)), Face.runs("«عام»"));
        assertEquals(List.of(), Face.runs(""));
    }

    @Test
    void mostLettersDecide() {
        assertTrue(Face.rightToLeft("BBC: وقعت احتجاجات في الساحة"));
        assertFalse(Face.rightToLeft("The word وقعت is Arabic."));
        assertFalse(Face.rightToLeft(""));
        assertEquals(Face.TIBETAN, Face.of("བོད་ལ་ལོ་རྒྱུས་ (Tibet)"));
        assertEquals(Face.PLAIN, Face.of("1989"));
    }
}
