package org.huying.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.huying.browser.ReportForm.Receipt;
import org.huying.town.Walk;
import org.junit.jupiter.api.Test;

/** From the phone of the resident to the phone of a stranger who scans the receipt, both without scripts. */
@BrowserTest
class ReceiptTest {

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page[^s]");

    private static final String PATH_OF_THIRTY = """
        () => {
          const path = document.querySelector('.sheet-path');
          while (path.children.length < 30) path.append(path.firstElementChild.cloneNode(true));
        }
        """;

    @Test
    void a_stranger_scans_the_receipt_and_is_told_that_it_is_genuine(Windows windows) throws Exception {
        Page page = windows.phone();
        ReportForm report =
                ReportForm.open(page).says("路口的窨井盖松动").picks(Walk.LITTER).stands("RX-0502-01");
        report.sends();
        Receipt receipt = report.receipt();

        Page resident = windows.phoneWithoutScripts();
        opens(resident, receipt);
        for (int tries = 0; tries < 60 && resident.locator(".sheet-code").count() == 0; tries++) {
            resident.waitForTimeout(500);
            resident.getByText("再看一次").click();
        }
        assertThat(resident.url()).doesNotContain(receipt.number()).doesNotContain(receipt.code());
        assertThat(sheets(resident)).isEqualTo(1);

        String scanned = scan(resident.locator(".sheet-code").screenshot());
        Page stranger = windows.phoneWithoutScripts();
        stranger.navigate(scanned);
        assertThat(stranger.getByText("证明成立")).isVisible();
        assertThat(stranger.locator("main")).not().containsText(receipt.number());

        opens(page, receipt);
        assertThat(page.locator(".sheet-code")).isVisible();
        assertThat(AccessibilityTest.faults(page)).isEmpty();
        page.evaluate(PATH_OF_THIRTY);
        assertThat(sheets(page)).as("in a ledger of a thousand million entries").isEqualTo(1);
        page.navigate(scanned);
        assertThat(AccessibilityTest.faults(page)).isEmpty();
        page.getByLabel("摘要").fill("x");
        page.getByLabel("台账位置").press("Enter");
        page.locator("[aria-invalid=true]").waitFor();
        assertThat(AccessibilityTest.faults(page)).isEmpty();

        assertThat(roomAboveHeading(resident)).isGreaterThan(8);
        resident.navigate("/track/request");
        assertThat(roomAboveHeading(resident)).as("the request's page").isGreaterThan(8);
    }

    private static void opens(Page page, Receipt receipt) {
        page.navigate("/track");
        page.getByLabel("编号").fill(receipt.number());
        page.getByLabel("查询码").fill(receipt.code());
        page.locator("main button[type=submit]").click();
        page.getByText("诉求回执").click();
    }

    /** On paper, in pixels, between what marks the demo and the sheet's heading. */
    private static double roomAboveHeading(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        return page.locator("h1").boundingBox().y - bottom(page.locator(".demo-mark"));
    }

    private static double bottom(Locator element) {
        BoundingBox box = element.boundingBox();
        return box.y + box.height;
    }

    private static int sheets(Page page) {
        String pdf =
                new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
        return (int) SHEET.matcher(pdf).results().count();
    }

    private static String scan(byte[] picture) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
