package org.huying.whistle.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.access.CurrentStaff;
import org.huying.directory.Category;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Organisation;
import org.huying.intake.CheckedReport;
import org.huying.intake.IdempotencyKey;
import org.huying.intake.PostedOnce;
import org.huying.intake.Report;
import org.huying.intake.ReportCheck;
import org.huying.intake.ReportDraft.Origin;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.problem.Sentences;
import org.huying.request.Attachments;
import org.huying.request.Channel;
import org.huying.whistle.CallCheck;
import org.huying.whistle.Ground;
import org.huying.whistle.Hazards;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A hazard seen on the spot: reported and whistled for in one sending; whole without JavaScript. */
@Controller
@RequestMapping("/desk/whistles/new")
class HazardPage {

    private static final String SCOPE = "hazard page";

    private final Hazards hazards;
    private final ReportCheck reports;
    private final CallCheck calls;
    private final Attachments attachments;
    private final PostedOnce once;
    private final CurrentStaff staff;
    private final DirectoryQueries directory;
    private final Sentences sentences;

    HazardPage(
            Hazards hazards,
            ReportCheck reports,
            CallCheck calls,
            Attachments attachments,
            PostedOnce once,
            CurrentStaff staff,
            DirectoryQueries directory,
            Sentences sentences) {
        this.hazards = hazards;
        this.reports = reports;
        this.calls = calls;
        this.attachments = attachments;
        this.once = once;
        this.staff = staff;
        this.directory = directory;
        this.sentences = sentences;
    }

    /** A code and its name in the reader's language. */
    record Choice(String code, String name) {}

    /** Number of the request that was opened. */
    record Opened(String number) {}

    @GetMapping
    String form(Model model, Locale locale) {
        hazards.requireWhistler();
        return show(HazardForm.empty(), List.of(), Map.of(), model, locale);
    }

    @PostMapping
    String send(
            @ModelAttribute HazardForm typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletResponse response,
            Model model,
            Locale locale)
            throws IOException {
        hazards.requireWhistler();
        HazardForm form = typed.keyed();
        IdempotencyKey key = IdempotencyKey.of(String.valueOf(form.key()));
        Optional<Opened> before = once.answered(SCOPE, key, Opened.class);
        if (before.isPresent()) {
            return "redirect:/desk/requests/" + before.get().number();
        }
        var errors = new LinkedHashMap<String, String>();
        List<String> photos = photos(form, files == null ? List.of() : files, errors, locale);
        String account = staff.require().account();
        var origin = new Origin(Channel.INSPECTION, new Report.Photos(account, photos), Optional.of(account));
        CheckedReport checked = reports.check(form.draft(), origin);
        problems(checked, form).forEach((field, problem) -> errors.put(field, sentence(field, problem, locale)));
        if (errors.isEmpty() && checked instanceof CheckedReport.Fit fit) {
            try {
                Opened opened = once.answer(
                        SCOPE, key, form, Opened.class, () -> new Opened(hazards.whistle(fit.report(), form.call())));
                return "redirect:/desk/requests/" + opened.number();
            } catch (Refusal refusal) {
                errors.putAll(sentences.fields(refusal, locale));
                model.addAttribute("refusal", sentences.sentence(refusal, locale));
            }
        }
        response.setStatus(422);
        return show(form, photos, errors, model, locale);
    }

    private Map<String, FieldProblem> problems(CheckedReport checked, HazardForm form) {
        var problems = new LinkedHashMap<String, FieldProblem>();
        if (checked instanceof CheckedReport.Unfit unfit) {
            problems.putAll(unfit.problems());
        }
        if (form.draft().category().isBlank()) {
            problems.put("category", FieldProblem.of("form.problem.requiredChoice"));
        }
        problems.putAll(calls.problems(form.call()));
        return problems;
    }

    /** One refused photo keeps no other from being stored. */
    private List<String> photos(HazardForm form, List<MultipartFile> files, Map<String, String> errors, Locale locale)
            throws IOException {
        String account = staff.require().account();
        var ids = new ArrayList<>(attachments.pending(account, form.photos()).stream()
                .map(Attachments.Photo::id)
                .toList());
        for (MultipartFile file : files) {
            if (!file.isEmpty() && ids.size() < ReportCheck.PHOTOS) {
                try {
                    String name =
                            Optional.ofNullable(file.getOriginalFilename()).orElse("");
                    ids.add(attachments.store(account, name, file.getBytes()).id());
                } catch (Refusal refusal) {
                    errors.merge("photos", sentences.sentence(refusal, locale), (one, other) -> one + " " + other);
                }
            }
        }
        return ids;
    }

    private String show(HazardForm form, List<String> photos, Map<String, String> errors, Model model, Locale locale) {
        model.addAttribute("form", form);
        model.addAttribute("photos", photos);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "grounds", Stream.of(Ground.values()).map(Ground::code).toList());
        model.addAttribute("categories", categories(locale));
        model.addAttribute(
                "departments",
                directory.organisations(Organisation.Kind.DEPARTMENT).stream()
                        .map(unit -> new Choice(unit.code(), unit.name().in(locale)))
                        .toList());
        return "whistle/hazard";
    }

    private List<Choice> categories(Locale locale) {
        return directory.categories().stream()
                .map(category -> new Choice(category.code(), path(category, locale)))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    private String path(Category category, Locale locale) {
        return category.parentCode()
                        .flatMap(directory::category)
                        .map(parent -> path(parent, locale) + " › ")
                        .orElse("")
                + category.name().in(locale);
    }

    private String sentence(String field, FieldProblem problem, Locale locale) {
        return sentences
                .fields(Refusal.invalid("form-incomplete", Map.of(field, problem)), locale)
                .getOrDefault(field, "");
    }
}
