package org.huying.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final Pattern STRIPE = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

    @Test
    void a_reader_finds_in_the_drawn_squares_what_was_put_in() throws Exception {
        String address = "https://requests.town.example/check?position=123456789&digest="
                + "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        var code = QrCode.of(address);
        int side = code.size() - 2 * QrCode.BORDER;
        var squares = new BitMatrix(side);
        var stripe = STRIPE.matcher(code.path());
        while (stripe.find()) {
            squares.setRegion(
                    Integer.parseInt(stripe.group(1)) - QrCode.BORDER,
                    Integer.parseInt(stripe.group(2)) - QrCode.BORDER,
                    Integer.parseInt(stripe.group(3)),
                    1);
        }
        assertThat(new Decoder().decode(squares).getText()).isEqualTo(address);
    }
}
