package kafkalab.page.view;

import java.util.List;
import java.util.Optional;

import kafkalab.app.LabProperties;
import kafkalab.page.check.Progress;
import kafkalab.page.feed.LiveLab;
import kafkalab.page.guide.Guide;
import kafkalab.page.guide.Section;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * The lab's page: the live lab beside one section of the guide.
 */
@Controller
class PageController {

	private final Guide guide;

	private final LiveLab lab;

	private final Progress progress;

	private final String topic;

	private final ImportMap importMap;

	PageController(Guide guide, LiveLab lab, Progress progress, LabProperties properties, ImportMap importMap) {
		this.guide = guide;
		this.lab = lab;
		this.progress = progress;
		this.topic = properties.topic();
		this.importMap = importMap;
	}

	@ModelAttribute("importMap")
	String importMap() {
		return this.importMap.json();
	}

	@ModelAttribute("sections")
	List<Section> sections() {
		return this.guide.sections();
	}

	@GetMapping("/")
	ModelAndView start() {
		return sections().stream()
			.findFirst()
			.map((first) -> new ModelAndView("redirect:/sections/" + first.number()))
			.orElseGet(PageController::unknownSection);
	}

	@GetMapping("/sections/{number}")
	ModelAndView section(@PathVariable String number) {
		return number(number).flatMap(this.guide::section).map(this::page).orElseGet(PageController::unknownSection);
	}

	@GetMapping("/guide/{name}")
	ModelAndView guidePage(@PathVariable String name) {
		return this.guide.page(name)
			.map((page) -> new ModelAndView("guide-page").addObject("page", page))
			.orElseGet(PageController::unknownSection);
	}

	private static Optional<Integer> number(String text) {
		return text.matches("\\d{1,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
	}

	private ModelAndView page(Section section) {
		this.progress.open(section.number());
		return new ModelAndView("section").addObject("section", section)
			.addObject("previous", beside(section, -1))
			.addObject("next", beside(section, +1))
			.addObject("lab", LabPage.of(this.lab.current(), this.topic));
	}

	private @Nullable Section beside(Section section, int distance) {
		List<Section> sections = sections();
		int index = sections.indexOf(section) + distance;
		return (index >= 0 && index < sections.size()) ? sections.get(index) : null;
	}

	private static ModelAndView unknownSection() {
		ModelAndView page = new ModelAndView("unknown-section");
		page.setStatus(HttpStatus.NOT_FOUND);
		return page;
	}

}
