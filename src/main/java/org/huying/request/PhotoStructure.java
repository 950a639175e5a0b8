package org.huying.request;

import java.util.List;

/**
 * What a file's own structure says, read without decoding a pixel. Each size that a decoder could come to believe is here,
 * not only that of the first header: a file's headers need not agree.
 *
 * @param exif TIFF block of the camera's data, empty if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PhotoStructure(List<PhotoSize> sizes, byte[] exif) {

    /** @throws DamagedPhoto if it is not built as its format demands */
    static PhotoStructure of(PhotoFormat format, byte[] content) throws DamagedPhoto {
        try {
            return switch (format) {
                case JPEG -> new JpegSegments(content).structure();
                case PNG -> PngChunks.structure(content);
                case WEBP -> WebpChunks.structure(content);
                case GIF -> new PhotoStructure(List.of(), new byte[0]);
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException | java.nio.BufferUnderflowException cutOff) {
            throw new DamagedPhoto("ends too early");
        }
    }
}
