package org.huying.request;

import java.awt.image.BufferedImage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.huying.problem.Refusal;
import org.springframework.stereotype.Component;

/** Makes of whatever was sent a clean upright JPEG and its thumbnail, or says why not. */
@Component
class Darkroom {

    private static final int MEGABYTES = 10;
    private static final int PICTURE_SIDE = 2_560;
    private static final int THUMBNAIL_SIDE = 400;
    private static final int PATIENCE_SECONDS = 20;

    private final PhotoDecoder decoder;

    /** Photos worked on at once: a decoded one takes up to 130 MB, and a node has other work. */
    private final Semaphore places = new Semaphore(2, true);

    Darkroom(PhotoDecoder decoder) {
        this.decoder = decoder;
    }

    /** @param size of the picture */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Developed(byte[] picture, byte[] thumbnail, PhotoSize size) {}

    /** @throws Refusal {@code photo-refused} (422), {@code photos-busy} (429) */
    Developed develop(String fileName, byte[] content) {
        var refusal = new PhotoRefusal(fileName);
        if (content.length == 0) {
            throw refusal.empty();
        }
        if (content.length > MEGABYTES * 1_024 * 1_024) {
            throw refusal.tooLarge(MEGABYTES);
        }
        PhotoFormat format = PhotoFormat.of(content, refusal);
        enter();
        try {
            PhotoStructure structure = PhotoStructure.of(format, content);
            BufferedImage decoded = decoder.decode(format, content, structure, refusal);
            return print(decoded, PhotoOrientation.of(structure.exif()));
        } catch (DamagedPhoto damaged) {
            throw refusal.damaged();
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Refusal.of(Refusal.Status.TOO_MANY, "photos-busy");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Refusal.of(Refusal.Status.TOO_MANY, "photos-busy");
        }
    }

    private static Developed print(BufferedImage decoded, PhotoOrientation orientation) {
        BufferedImage picture = PhotoPrint.turned(PhotoPrint.scaled(decoded, PICTURE_SIDE), orientation);
        BufferedImage thumbnail = PhotoPrint.scaled(picture, THUMBNAIL_SIDE);
        return new Developed(PhotoPrint.jpeg(picture), PhotoPrint.jpeg(thumbnail), PhotoPrint.size(picture));
    }
}
