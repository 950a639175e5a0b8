package org.huying.request;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Walks the segments of a JPEG (ITU-T T.81, annex B) up to its end marker. */
final class JpegSegments {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int APP1 = 0xE1;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    /** A progressive photo has about ten; each goes over all pixels, so thousands would keep a decoder busy for hours. */
    private static final int MOST_SCANS = 100;

    private final ByteBuffer in;
    private final List<PhotoSize> frames = new ArrayList<>();
    private byte[] exif = new byte[0];
    private int scans;

    JpegSegments(byte[] content) {
        this.in = ByteBuffer.wrap(content).position(2);
    }

    PhotoStructure structure() throws DamagedPhoto {
        for (int marker = nextMarker(); marker != END_OF_IMAGE; marker = nextMarker()) {
            if (!standsAlone(marker)) {
                take(marker, segment());
            }
        }
        if (frames.size() != 1 || scans == 0) {
            throw new DamagedPhoto("one frame expected");
        }
        return new PhotoStructure(frames, exif);
    }

    /** Skips fill bytes and, behind a scan, its entropy-coded data with stuffed zeros and restart markers. */
    private int nextMarker() {
        while (true) {
            if (in.get() == (byte) 0xFF) {
                int marker = in.get(in.position()) & 0xFF;
                if (marker != 0 && marker != 0xFF) {
                    in.get();
                    return marker;
                }
            }
        }
    }

    private static boolean standsAlone(int marker) {
        return (marker >= 0xD0 && marker <= 0xD8) || marker == 0x01;
    }

    private ByteBuffer segment() {
        int length = in.getShort() & 0xFFFF;
        ByteBuffer segment = in.slice(in.position(), length - 2);
        in.position(in.position() + length - 2);
        return segment;
    }

    private void take(int marker, ByteBuffer segment) throws DamagedPhoto {
        if (marker == START_OF_SCAN && ++scans > MOST_SCANS) {
            throw new DamagedPhoto("too many scans");
        }
        if (marker == APP1 && exif.length == 0) {
            exif = exifOf(segment);
        }
        if (startsFrame(marker)) {
            frames.add(frame(marker, segment));
        }
    }

    private static byte[] exifOf(ByteBuffer segment) {
        byte[] bytes = new byte[segment.remaining()];
        segment.get(bytes);
        boolean camera = bytes.length > EXIF.length && Arrays.equals(bytes, 0, EXIF.length, EXIF, 0, EXIF.length);
        return camera ? Arrays.copyOfRange(bytes, EXIF.length, bytes.length) : new byte[0];
    }

    /** SOF0–SOF15; C4, C8 and CC in their midst are something else. */
    private static boolean startsFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static PhotoSize frame(int marker, ByteBuffer segment) throws DamagedPhoto {
        int precision = segment.get() & 0xFF;
        if (marker > 0xC2 || precision != 8) {
            // lossless, hierarchical, arithmetic, 12 bits: no camera makes them, and their decoders take far more
            // memory
            throw new DamagedPhoto("unusual coding");
        }
        int height = segment.getShort() & 0xFFFF;
        int width = segment.getShort() & 0xFFFF;
        return new PhotoSize(width, height);
    }
}
