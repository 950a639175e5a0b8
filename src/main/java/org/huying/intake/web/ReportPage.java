package org.huying.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huying.intake.IntakeLimits;
import org.huying.intake.ReportCheck;
import org.huying.intake.web.ReportSending.Sender;
import org.huying.intake.web.Sending.Again;
import org.huying.intake.web.Sending.Offered;
import org.huying.intake.web.Sending.Received;
import org.huying.request.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The resident's page: what, where, photos, contact; sent once, receipted. */
@Controller
class ReportPage {

    private static final String RECEIPT = "/report/receipt";

    private final ReportSending sending;
    private final CategoryChoices categories;
    private final IntakeLimits limits;
    private final Receipts receipts;

    ReportPage(ReportSending sending, CategoryChoices categories, IntakeLimits limits, Receipts receipts) {
        this.sending = sending;
        this.categories = categories;
        this.limits = limits;
        this.receipts = receipts;
    }

    /** @param building from the QR code at a door */
    @GetMapping({"/", "/report"})
    String form(@RequestParam(required = false) @Nullable String building, Model model, Locale locale) {
        return show(new Again(ReportForm.empty(building, "PAGE"), Map.of(), "", List.of(), 200), model, locale);
    }

    @PostMapping("/report")
    String send(
            @ModelAttribute ReportForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable String remove,
            @RequestParam(required = false) @Nullable String edit,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var chosen = files == null ? List.<MultipartFile>of() : files;
        String address = request.getRemoteAddr();
        var sender = new Sender(
                Channel.PAGE, Optional.empty(), () -> limits.photo(address), () -> limits.request(address), locale);
        if (remove != null || edit != null) {
            Again kept = sending.keep(form, chosen, Optional.ofNullable(remove), sender);
            response.setStatus(kept.status());
            return show(kept, model, locale);
        }
        Sending outcome = sending.send(form, chosen, sender);
        if (outcome instanceof Received received) {
            ReceiptCookie.set(request, response, RECEIPT, received.key());
            return "redirect:" + RECEIPT;
        }
        if (outcome instanceof Offered offered) {
            model.addAttribute("offered", offered);
            model.addAttribute("address", "/report");
            return "intake/similar";
        }
        var again = (Again) outcome;
        response.setStatus(again.status());
        return show(again, model, locale);
    }

    @GetMapping(RECEIPT)
    String receipt(@CookieValue(name = ReceiptCookie.NAME, required = false) @Nullable String key, Model model) {
        receipts.show(key, false, model);
        return "intake/receipt";
    }

    private String show(Again again, Model model, Locale locale) {
        model.addAttribute("again", again);
        model.addAttribute("form", again.form());
        model.addAttribute("groups", categories.in(locale));
        model.addAttribute("photosLeft", ReportCheck.PHOTOS - again.photos().size());
        return "intake/report";
    }
}
