package org.huying.request;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Walks the chunks of a WebP (RFC 9649): a canvas may be small and the frames within it vast. */
final class WebpChunks {

    private static final int CONTAINER_HEADER = 12;
    private static final int FRAME_HEADER = 16;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private final List<PhotoSize> sizes = new ArrayList<>();
    private byte[] exif = new byte[0];

    private WebpChunks() {}

    static PhotoStructure structure(byte[] content) throws DamagedPhoto {
        var chunks = new WebpChunks();
        chunks.walk(ByteBuffer.wrap(content).position(CONTAINER_HEADER));
        if (chunks.sizes.isEmpty()) {
            throw new DamagedPhoto("no frame");
        }
        return new PhotoStructure(chunks.sizes, chunks.exif);
    }

    private void walk(ByteBuffer in) throws DamagedPhoto {
        in.order(ByteOrder.LITTLE_ENDIAN);
        while (in.remaining() >= 2 * Integer.BYTES) {
            byte[] name = new byte[4];
            in.get(name);
            int length = in.getInt();
            ByteBuffer chunk = in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            // chunks are padded to even lengths; some writers forget it behind the last
            in.position(Math.min(in.limit(), in.position() + length + (length & 1)));
            take(new String(name, StandardCharsets.US_ASCII), chunk);
        }
    }

    private void take(String name, ByteBuffer chunk) throws DamagedPhoto {
        switch (name) {
            case "VP8X" -> sizes.add(new PhotoSize(1 + threeBytes(chunk, 4), 1 + threeBytes(chunk, 7)));
            case "VP8 " -> sizes.add(new PhotoSize(chunk.getShort(6) & 0x3FFF, chunk.getShort(8) & 0x3FFF));
            case "VP8L" ->
                sizes.add(new PhotoSize(1 + (chunk.getInt(1) & 0x3FFF), 1 + ((chunk.getInt(1) >>> 14) & 0x3FFF)));
            case "ANMF" -> {
                sizes.add(new PhotoSize(1 + threeBytes(chunk, 6), 1 + threeBytes(chunk, 9)));
                walk(chunk.position(FRAME_HEADER).slice());
            }
            case "EXIF" -> exif = exifOf(chunk);
            default -> {
                // alpha, colour profile, XMP: say nothing of a size
            }
        }
    }

    private static int threeBytes(ByteBuffer chunk, int at) {
        return (chunk.getShort(at) & 0xFFFF) | ((chunk.get(at + 2) & 0xFF) << 16);
    }

    /** Some writers repeat the prefix that JPEG needs. */
    private static byte[] exifOf(ByteBuffer chunk) {
        byte[] bytes = new byte[chunk.remaining()];
        chunk.get(bytes);
        boolean prefixed = bytes.length > EXIF.length && Arrays.equals(bytes, 0, EXIF.length, EXIF, 0, EXIF.length);
        return prefixed ? Arrays.copyOfRange(bytes, EXIF.length, bytes.length) : bytes;
    }
}
