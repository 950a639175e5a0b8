package org.huying.request;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;

/** Pictures as phones, and people who mean harm, send them. */
final class SamplePhotos {

    private SamplePhotos() {}

    /** Red top left, green top right, blue bottom left, black bottom right. */
    static BufferedImage corners(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.setColor(Color.GREEN);
        pen.fillRect(width / 2, 0, width, height / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, height / 2, width / 2, height);
        pen.dispose();
        return picture;
    }

    static byte[] encoded(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] jpeg(int width, int height) {
        return encoded(corners(width, height), "jpeg");
    }

    static BufferedImage decoded(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** EXIF with an orientation, a camera's name and a place, as a phone writes it. */
    static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(200);
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x010F, 2, 12, 100);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8825, 4, 1, 60);
        tiff.putInt(0);
        tiff.position(60).putShort((short) 2);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, 120);
        tiff.putInt(0);
        tiff.position(100).put("SecretPhone\0".getBytes(StandardCharsets.US_ASCII));
        tiff.position(120).putInt(27).putInt(1).putInt(12).putInt(1).putInt(34).putInt(1);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] exif = exif(orientation);
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + exif.length + 10);
        out.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + 8));
        out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif);
        return out.put(jpeg, 2, jpeg.length - 2).array();
    }

    /** Four inks as Photoshop writes them: inverted, and said to be so by an Adobe segment. */
    static byte[] cmykRed(int side) {
        var raster =
                java.awt.image.Raster.createInterleavedRaster(java.awt.image.DataBuffer.TYPE_BYTE, side, side, 4, null);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                raster.setPixel(x, y, new int[] {255, 0, 0, 255});
            }
        }
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(raster, null, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] jpeg = bytes.toByteArray();
        byte[] adobe = {(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        return ByteBuffer.allocate(jpeg.length + adobe.length)
                .put(jpeg, 0, 2)
                .put(adobe)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A PNG of grey nothing whose header may say anything, with further chunks before its data. */
    static byte[] png(int width, int height, byte[] data, byte[]... chunks) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        out.writeBytes(chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 8)
                        .array()));
        for (byte[] chunk : chunks) {
            out.writeBytes(chunk);
        }
        out.writeBytes(chunk("IDAT", data));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    static byte[] chunk(String type, byte[] data) {
        var crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.US_ASCII));
        crc.update(data);
        return ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    /** So many zeros, which weigh a thousandth of it. */
    static byte[] deflatedZeros(int megabytes) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            for (int i = 0; i < megabytes; i++) {
                out.write(new byte[1 << 20]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Lossless WebP headers: a canvas of one size, a frame of another. */
    static byte[] webp(int canvas, int frame) {
        ByteBuffer out = ByteBuffer.allocate(60).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        out.put(ascii("RIFF")).putInt(52).put(ascii("WEBP"));
        out.put(ascii("VP8X")).putInt(10).putInt(0);
        out.putShort((short) (canvas - 1))
                .put((byte) 0)
                .putShort((short) (canvas - 1))
                .put((byte) 0);
        out.put(ascii("VP8L")).putInt(22).put((byte) 0x2F).putInt((frame - 1) | ((frame - 1) << 14));
        return out.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
