package org.huying.request;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import org.jspecify.annotations.Nullable;

/**
 * How a camera was held.
 *
 * @param tag EXIF 2.32, 4.6.4: 1 to 8
 */
record PhotoOrientation(int tag) {

    /** Upright if the camera says nothing sensible: a photo lying on its side is better than none. */
    static PhotoOrientation of(byte[] exif) {
        if (exif.length == 0) {
            return new PhotoOrientation(1);
        }
        try {
            var metadata = new Metadata();
            new ExifReader().extract(new ByteArrayReader(exif), metadata);
            @Nullable ExifIFD0Directory camera = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            @Nullable Integer tag = camera == null ? null : camera.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return new PhotoOrientation(tag == null || tag < 1 || tag > 8 ? 1 : tag);
        } catch (RuntimeException unreadable) {
            return new PhotoOrientation(1);
        }
    }

    boolean upright() {
        return tag == 1;
    }

    PhotoSize turned(PhotoSize size) {
        return tag >= 5 ? new PhotoSize(/* width= */ size.height(), /* height= */ size.width()) : size;
    }

    /** Moves each pixel of a picture of this size to where it belongs. */
    AffineTransform turning(PhotoSize size) {
        int w = size.width();
        int h = size.height();
        return switch (tag) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }
}
