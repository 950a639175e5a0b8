package org.huying.request;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;

/** Formats that are taken, told by content, never by name. */
enum PhotoFormat {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    GIF("image/gif");

    private static final Set<String> OF_IPHONES =
            Set.of("image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence", "image/avif");

    private final String mediaType;

    PhotoFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static PhotoFormat of(byte[] content, PhotoRefusal refusal) {
        String mediaType = new Tika().detect(content);
        if (OF_IPHONES.contains(mediaType)) {
            throw refusal.heic();
        }
        Optional<PhotoFormat> format = Arrays.stream(values())
                .filter(known -> known.mediaType.equals(mediaType))
                .findAny();
        return format.orElseThrow(refusal::notAPhoto);
    }
}
