import java.io.FileInputStream;
import org.verapdf.core.ModelParsingException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates PDF files against a flavour of PDF/A or PDF/UA: java PdfaCheck.java FLAVOUR FILE… */
public class PdfaCheck {
  public static void main(String[] arguments) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.fromString(arguments[0]);
    boolean compliant = true;
    for (int i = 1; i < arguments.length; i++) {
      try (PDFAParser parser =
              Foundries.defaultInstance().createParser(new FileInputStream(arguments[i]), flavour);
          PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, 100, false, false, false)) {
        ValidationResult result = validator.validate(parser);
        compliant &= result.isCompliant();
        System.out.println(arguments[i] + ": " + (result.isCompliant() ? "compliant" : "not compliant")
            + " with PDF/A-" + flavour.getId() + ", " + result.getTotalAssertions() + " assertions");
        for (TestAssertion assertion : result.getTestAssertions()) {
          if (assertion.getStatus() == TestAssertion.Status.FAILED) {
            System.out.println("  " + assertion.getRuleId().getClause() + " test "
                + assertion.getRuleId().getTestNumber() + ": " + assertion.getMessage() + " at "
                + assertion.getLocation().getContext());
          }
        }
      }
    }
    System.exit(compliant ? 0 : 1);
  }
}
