package org.huying.request;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.stereotype.Component;

/** Turns a file's bytes into pixels, never more than {@link #MOST_DECODED} of them. */
@Component
class PhotoDecoder {

    /** Above it every second pixel of every second line is read: still more than are kept. */
    private static final long MOST_DECODED = 16_000_000;

    PhotoDecoder() {
        // in an executable jar the readers for WebP and CMYK are found only by the loader of the thread that starts us
        ImageIO.scanForPlugins();
    }

    /** @throws DamagedPhoto if no picture comes out */
    BufferedImage decode(PhotoFormat format, byte[] content, PhotoStructure structure, PhotoRefusal refusal)
            throws DamagedPhoto {
        check(structure.sizes().stream(), refusal);
        ImageReader reader =
                ImageIO.getImageReadersByMIMEType(format.mediaType()).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, false, true);
            var size = new PhotoSize(reader.getWidth(0), reader.getHeight(0));
            check(Stream.of(size), refusal);
            return reader.read(0, sampling(reader.getDefaultReadParam(), size));
        } catch (IOException | RuntimeException undecodable) {
            if (undecodable instanceof org.huying.problem.Refusal refused) {
                throw refused;
            }
            throw new DamagedPhoto("cannot be decoded");
        } finally {
            reader.dispose();
        }
    }

    private static void check(Stream<PhotoSize> sizes, PhotoRefusal refusal) {
        sizes.forEach(size -> {
            if (size.empty()) {
                throw refusal.damaged();
            }
            if (size.tooLarge()) {
                throw refusal.tooManyPixels();
            }
        });
    }

    private static ImageReadParam sampling(ImageReadParam param, PhotoSize size) {
        int step = (long) size.width() * size.height() > MOST_DECODED ? 2 : 1;
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }
}
