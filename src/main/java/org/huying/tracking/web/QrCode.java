package org.huying.tracking.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as an SVG path of dark squares, so that it stays sharp on paper and needs no image of its own.
 *
 * @param size length of a side, with the light border that readers need
 * @param path value of the attribute {@code d}
 */
record QrCode(int size, String path) {

    /** ISO/IEC 18004: four squares on each side. */
    static final int BORDER = 4;

    /** Survives a fold or a stain over 15 % of it. */
    static QrCode of(String text) {
        ByteMatrix squares;
        try {
            squares = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("A QR code holds at most 2,331 bytes", tooLong);
        }
        var path = new StringBuilder();
        for (int row = 0; row < squares.getHeight(); row++) {
            int column = 0;
            while (column < squares.getWidth()) {
                int end = column;
                while (end < squares.getWidth() && squares.get(end, row) == 1) {
                    end++;
                }
                if (end > column) {
                    path.append(
                            "M%d %dh%dv1h-%dz".formatted(column + BORDER, row + BORDER, end - column, end - column));
                }
                column = end + 1;
            }
        }
        return new QrCode(squares.getWidth() + 2 * BORDER, path.toString());
    }
}
