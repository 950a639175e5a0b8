package org.huying.request;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Walks the chunks of a PNG; compressed text and profiles, which may unfold without end, are stepped over. */
final class PngChunks {

    private static final int SIGNATURE = 8;
    private static final int IHDR = 0x49484452;
    private static final int EXIF = 0x65584966;
    private static final int IEND = 0x49454E44;

    private PngChunks() {}

    static PhotoStructure structure(byte[] content) throws DamagedPhoto {
        ByteBuffer in = ByteBuffer.wrap(content).position(SIGNATURE);
        List<PhotoSize> sizes = new ArrayList<>();
        byte[] exif = new byte[0];
        while (true) {
            int length = in.getInt();
            int type = in.getInt();
            ByteBuffer chunk = in.slice(in.position(), length);
            in.position(in.position() + length + Integer.BYTES);
            if (type == IHDR) {
                sizes.add(new PhotoSize(chunk.getInt(), chunk.getInt()));
            } else if (type == EXIF) {
                exif = new byte[length];
                chunk.get(exif);
            } else if (type == IEND) {
                if (sizes.size() != 1) {
                    throw new DamagedPhoto("one header expected");
                }
                return new PhotoStructure(sizes, exif);
            }
        }
    }
}
