package org.huying.request;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Scales, turns and encodes pixels; all it makes is opaque sRGB on white. */
final class PhotoPrint {

    private static final float QUALITY = 0.85f;

    private PhotoPrint() {}

    static PhotoSize size(BufferedImage picture) {
        return new PhotoSize(picture.getWidth(), picture.getHeight());
    }

    /** By halves first: bilinear scaling looks at four pixels only, and would drop the others. */
    static BufferedImage scaled(BufferedImage picture, int side) {
        PhotoSize target = size(picture).within(side);
        BufferedImage scaled = picture;
        while (size(scaled).longSide() >= 2 * target.longSide()) {
            scaled = drawn(scaled, size(scaled).within(size(scaled).longSide() / 2));
        }
        return drawn(scaled, target);
    }

    private static BufferedImage drawn(BufferedImage picture, PhotoSize size) {
        return canvas(size, pen -> pen.drawImage(picture, 0, 0, size.width(), size.height(), null));
    }

    static BufferedImage turned(BufferedImage picture, PhotoOrientation orientation) {
        PhotoSize size = size(picture);
        return orientation.upright()
                ? picture
                : canvas(orientation.turned(size), pen -> pen.drawImage(picture, orientation.turning(size), null));
    }

    private static BufferedImage canvas(PhotoSize size, Consumer<Graphics2D> drawing) {
        var canvas = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = canvas.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, size.width(), size.height());
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            drawing.accept(pen);
            return canvas;
        } finally {
            pen.dispose();
        }
    }

    /** No metadata: nothing of the file that was sent survives but its pixels. */
    static byte[] jpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a picture in memory could not be encoded", impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
