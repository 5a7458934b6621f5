package org.unsaid.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.unsaid.session.Picture.NoPictureException;
import org.unsaid.session.Picture.Problem;

class PictureTest {

    @ParameterizedTest
    @EnumSource
    void aPictureIsKeptAsItIs(Picture.Format format) throws Exception {
        var file = encoded(format.name(), 30, 20);

        var picture = Picture.of(file);

        assertEquals(format, picture.format());
        assertEquals(30, picture.width());
        assertEquals(20, picture.height());
        assertArrayEquals(file, picture.bytes());
        assertEquals(64, picture.hash().length());
    }

    @Test
    void whatIsNeitherPngNorJpegIsRefusedWhateverItsName() throws IOException {
        assertEquals(Problem.NOT_PNG_OR_JPEG, refused("<svg onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Problem.NOT_PNG_OR_JPEG, refused(encoded("gif", 4, 4)));
        assertEquals(Problem.NOT_PNG_OR_JPEG, refused(new byte[0]));
    }

    @Test
    void aFileThatIsTooLargeIsNotLookedAt() {
        assertEquals(Problem.TOO_LARGE, refused(new byte[Picture.LARGEST_FILE + 1]));
    }

    @Test
    void morePixelsThanCanBeHeldAreRefusedBeforeTheyAreUnpacked() throws IOException {
        assertEquals(Problem.TOO_MANY_PIXELS, refused(claiming(encoded("png", 4, 4), 11_000, 11_000)));
        assertEquals(Problem.TOO_MANY_PIXELS, refused(claiming(encoded("png", 4, 4), Picture.LONGEST_SIDE + 1, 1)));
        assertEquals(Problem.TOO_MANY_PIXELS, refused(claiming(encoded("png", 4, 4), Integer.MAX_VALUE, Integer.MAX_VALUE)));
    }

    @ParameterizedTest
    @EnumSource
    void aPictureThatBreaksOffIsRefused(Picture.Format format) throws IOException {
        var whole = encoded(format.name(), 60, 60);

        assertEquals(Problem.DAMAGED, refused(Arrays.copyOf(whole, 40)));
    }

    private static Problem refused(byte[] bytes) {
        return assertThrows(NoPictureException.class, () -> Picture.of(bytes)).problem();
    }

    static byte[] encoded(String format, int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /// The same PNG, with another size in its header.
    private static byte[] claiming(byte[] png, int width, int height) {
        var buffer = ByteBuffer.wrap(png.clone());
        buffer.putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(buffer.array(), 12, 17);
        return buffer.putInt(29, (int) sum.getValue()).array();
    }
}
