package org.huying.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.huying.browser.ReportForm.Receipt;
import org.huying.request.Attachments;
import org.huying.town.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A resident's phone, with and without scripts. */
@BrowserTest
class ResidentReportsTest {

    @Autowired
    Walk walk;

    @Autowired
    Attachments attachments;

    @Test
    void a_resident_taps_the_map_and_adds_a_photo(Windows windows) {
        Page page = windows.phone();
        ReportForm form = ReportForm.open(page).says("路灯坏了，晚上看不见路").picks(Walk.LAMP);

        page.locator(".place-map path").first().waitFor();
        assertThat(page.locator(".leaflet-control-zoom-in")).hasAttribute("aria-label", "放大");
        assertThat(page.locator(".leaflet-control-zoom-out")).hasAttribute("title", "缩小");
        page.locator(".place-map").click();
        assertThat(page.getByText("已在地图上标记位置。")).isVisible();
        page.getByLabel("添加照片").setInputFiles(Jpeg.named("IMG_0042.jpg"));
        assertThat(page.getByText("已上传")).isVisible();
        form.sends();

        Receipt receipt = form.receipt();
        assertThat(walk.request(receipt.number()).place().point()).isPresent();
        assertThat(attachments.ofRequest(receipt.number())).hasSize(1);
    }

    @Test
    void a_point_that_is_none_is_refused_once_and_then_forgotten(Windows windows) {
        Page page = windows.phone();
        ReportForm form = ReportForm.open(page).says("路灯坏了").picks(Walk.LAMP).stands("RX-0103-01");
        page.evaluate("""
            () => {
              document.querySelector('[name=latitude]').value = '999';
              document.querySelector('[name=longitude]').value = 'abc';
            }
            """);
        form.sends();
        assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
        assertThat(page.locator("[name=latitude]").first()).hasValue("");

        form.sends();
        assertThat(walk.request(form.receipt().number()).place().point()).isEmpty();
    }

    @Test
    void nothing_is_wider_than_the_phone(Windows windows) {
        Page page = windows.phone();
        ReportForm form = ReportForm.open(page);
        assertThat(page.locator(".place-map path").first()).isVisible();
        assertThat(width(page)).isEqualTo(360);

        form.sends();
        assertThat(page.getByText("请说明是什么事。").first()).isVisible();
        assertThat(width(page)).isEqualTo(360);
    }

    @Test
    void without_scripts_all_that_was_typed_comes_back_with_what_is_wrong(Windows windows) {
        Page page = windows.phoneWithoutScripts();
        ReportForm form = ReportForm.open(page)
                .says("单元门口的垃圾\n三天没人收")
                .picks(Walk.LITTER)
                .stands("XX-9")
                .answersTo("123");
        form.sends();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("没有这个楼栋码");
        assertThat(form.description()).hasValue("单元门口的垃圾\n三天没人收");
        assertThat(page.locator("#category")).hasValue(Walk.LITTER);
        assertThat(form.building()).hasValue("XX-9");
        assertThat(form.phone()).hasValue("123");

        form.stands("RX-0103-01").answersTo("13800000001").sends();
        assertThat(walk.request(form.receipt().number()).place().buildingCode()).contains("RX-0103-01");
    }

    @Test
    void the_same_thing_next_door_is_offered_and_can_be_followed_or_not(Windows windows) {
        Page first = windows.phoneWithoutScripts();
        Receipt known = litterAtTheWell(first).receipt();

        Page second = windows.phoneWithoutScripts();
        ReportForm another = litterAtTheWell(second);
        assertThat(second.getByText("附近已有人反映类似问题").first()).isVisible();
        another.button("不是同一件事").click();
        assertThat(walk.request(another.receipt().number()).joinedTo()).isEmpty();

        Page third = windows.phoneWithoutScripts();
        ReportForm same = litterAtTheWell(third);
        same.button("就是这件事").last().click();
        Receipt followed = same.receipt();
        assertThat(walk.request(followed.number()).joinedTo()).isPresent();
        assertThat(followed.code()).isNotEqualTo(known.code());
    }

    private static ReportForm litterAtTheWell(Page page) {
        ReportForm form =
                ReportForm.open(page).says("井边堆着垃圾").picks(Walk.LITTER).stands("RX-0102-02");
        form.sends();
        return form;
    }

    private static int width(Page page) {
        return (Integer) page.evaluate("document.documentElement.scrollWidth");
    }
}
