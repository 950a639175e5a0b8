package org.huying.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huying.access.CurrentStaff;
import org.huying.access.Staff;
import org.huying.directory.Role;
import org.huying.intake.IntakeQueries;
import org.huying.intake.Neighbour;
import org.huying.intake.OwnRequest;
import org.huying.intake.ReportCheck;
import org.huying.intake.web.ReportSending.Sender;
import org.huying.intake.web.Sending.Again;
import org.huying.intake.web.Sending.Offered;
import org.huying.intake.web.Sending.Received;
import org.huying.problem.Refusal;
import org.huying.request.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The operator's page for calls and visits at the counter: who calls first, then the resident's own form. */
@Controller
@RequestMapping("/desk/intake")
class IntakeDesk {

    private static final List<String> CHANNELS = List.of(Channel.PHONE.name(), Channel.COUNTER.name());

    private final ReportSending sending;
    private final CategoryChoices categories;
    private final IntakeQueries queries;
    private final ReportCheck check;
    private final CurrentStaff staff;
    private final Receipts receipts;

    IntakeDesk(
            ReportSending sending,
            CategoryChoices categories,
            IntakeQueries queries,
            ReportCheck check,
            CurrentStaff staff,
            Receipts receipts) {
        this.sending = sending;
        this.categories = categories;
        this.queries = queries;
        this.check = check;
        this.staff = staff;
        this.receipts = receipts;
    }

    /**
     * What is known already.
     *
     * @param asked a phone number was given
     */
    record Known(boolean asked, List<OwnRequest> own, List<Neighbour> neighbours) {}

    @GetMapping
    String form(Model model, Locale locale) {
        operator();
        return show(new Again(ReportForm.empty(null, CHANNELS.get(0)), Map.of(), "", List.of(), 200), model, locale);
    }

    /** The part of the page that is fetched while the operator types; posted, so that no phone number is in a URL. */
    @PostMapping("/known")
    String known(@ModelAttribute ReportForm form, Model model) {
        operator();
        model.addAttribute("known", known(form));
        return "intake/known :: known";
    }

    @PostMapping
    String send(
            @ModelAttribute ReportForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "check", required = false) @Nullable String look,
            @RequestParam(required = false) @Nullable String remove,
            @RequestParam(required = false) @Nullable String edit,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Staff operator = operator();
        List<MultipartFile> chosen = files == null ? List.of() : files;
        var sender = new Sender(channel(form), Optional.of(operator.account()), () -> {}, () -> {}, locale);
        if (look != null || remove != null || edit != null) {
            Again kept = sending.keep(form, chosen, Optional.ofNullable(remove), sender);
            response.setStatus(kept.status());
            return show(kept, model, locale);
        }
        Sending outcome = sending.send(form, chosen, sender);
        if (outcome instanceof Received received) {
            ReceiptCookie.set(request, response, "/desk/intake/receipt", received.key());
            return "redirect:/desk/intake/receipt";
        }
        if (outcome instanceof Offered offered) {
            model.addAttribute("offered", offered);
            model.addAttribute("address", "/desk/intake");
            return "intake/similar";
        }
        var again = (Again) outcome;
        response.setStatus(again.status());
        return show(again, model, locale);
    }

    @GetMapping("/receipt")
    String receipt(@CookieValue(name = ReceiptCookie.NAME, required = false) @Nullable String key, Model model) {
        operator();
        receipts.show(key, true, model);
        return "intake/receipt";
    }

    private String show(Again again, Model model, Locale locale) {
        model.addAttribute("again", again);
        model.addAttribute("form", again.form());
        model.addAttribute("known", known(again.form()));
        model.addAttribute("channels", CHANNELS);
        model.addAttribute("groups", categories.in(locale));
        model.addAttribute("photosLeft", ReportCheck.PHOTOS - again.photos().size());
        return "intake/desk";
    }

    private Known known(ReportForm form) {
        String phone = form.draft().phone();
        List<OwnRequest> own = phone.isBlank()
                ? List.of()
                : queries.openRequestsOf(phone, operator().account());
        return new Known(!phone.isBlank(), own, form.saysWhere() ? check.neighboursOf(form.draft()) : List.of());
    }

    private static Channel channel(ReportForm form) {
        return Channel.COUNTER.name().equals(form.channel()) ? Channel.COUNTER : Channel.PHONE;
    }

    private Staff operator() {
        Staff who = staff.require();
        if (!who.is(Role.OPERATOR)) {
            throw Refusal.of(Refusal.Status.FORBIDDEN, "operators-only");
        }
        return who;
    }
}
