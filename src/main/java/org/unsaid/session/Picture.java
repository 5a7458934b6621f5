package org.unsaid.session;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// A picture of a screen, PNG or JPEG, the bytes exactly as they were given. One that was made was decoded once, whole, within
/// limits: it is small enough to keep and to show, and it is a picture.
public final class Picture {

    /// Bytes of the largest file that is taken: 8 MiB.
    public static final int LARGEST_FILE = 8 << 20;

    /// Pixels of the longest side that is taken.
    public static final int LONGEST_SIDE = 12_000;

    /// Pixels of the largest picture that is taken; decoded, four bytes each.
    public static final int MOST_PIXELS = 32_000_000;

    private final byte[] bytes;
    private final Format format;
    private final int width;
    private final int height;

    /// What a file is by how it begins; its name does not count.
    public enum Format {
        PNG,
        JPEG;

        public String mediaType() {
            return "image/" + name().toLowerCase(Locale.ROOT);
        }
    }

    /// Why something is not taken as a picture.
    public enum Problem {
        TOO_LARGE,
        NOT_PNG_OR_JPEG,
        TOO_MANY_PIXELS,
        DAMAGED
    }

    /// What was given is no picture that can be kept.
    public static final class NoPictureException extends Exception {

        private static final long serialVersionUID = 1;

        private final Problem problem;

        NoPictureException(Problem problem) {
            super(switch (problem) {
                case TOO_LARGE -> "a file larger than %d bytes".formatted(LARGEST_FILE);
                case NOT_PNG_OR_JPEG -> "neither PNG nor JPEG";
                case TOO_MANY_PIXELS -> "more than %d pixels wide or high, or more than %d pixels".formatted(LONGEST_SIDE, MOST_PIXELS);
                case DAMAGED -> "a picture that cannot be read";
            });
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    private Picture(byte[] bytes, Format format, int width, int height) {
        this.bytes = bytes;
        this.format = format;
        this.width = width;
        this.height = height;
    }

    /// Looks at the size before anything is unpacked, then decodes the whole.
    ///
    /// @throws NoPictureException if it is no picture, or too large a one
    public static Picture of(byte[] bytes) throws NoPictureException {
        if (bytes.length > LARGEST_FILE) {
            throw new NoPictureException(Problem.TOO_LARGE);
        }
        var format = format(bytes);
        var reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true); // what the file says beside its pixels is not looked at
            return decoded(bytes, format, reader);
        } catch (IOException | RuntimeException damaged) { // decoders throw whatever they stumble over
            throw new NoPictureException(Problem.DAMAGED);
        } finally {
            reader.dispose();
        }
    }

    private static Picture decoded(byte[] bytes, Format format, ImageReader reader) throws IOException, NoPictureException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw new NoPictureException(Problem.TOO_MANY_PIXELS);
        }
        BufferedImage whole = reader.read(0);
        return new Picture(bytes.clone(), format, whole.getWidth(), whole.getHeight());
    }

    private static Format format(byte[] bytes) throws NoPictureException {
        if (bytes.length > 8 && (bytes[0] & 0xff) == 0x89 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G') {
            return Format.PNG;
        }
        if (bytes.length > 3 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8 && (bytes[2] & 0xff) == 0xff) {
            return Format.JPEG;
        }
        throw new NoPictureException(Problem.NOT_PNG_OR_JPEG);
    }

    /// A copy of the file.
    public byte[] bytes() {
        return bytes.clone();
    }

    public Format format() {
        return format;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// SHA-256 of the file, 64 small hexadecimal digits.
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "%s of %d × %d, %d bytes".formatted(format, width, height, bytes.length);
    }
}
