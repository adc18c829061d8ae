namespace SessionGraph.GraphQL.Validation;

/// <summary>A validation rule. It keeps no state of the documents that it validates.</summary>
public interface IValidationRule
{
    /// <summary>
    /// Creates a visitor that validates one document. A rule that only checks a limit does so here, before the traversal, and returns null.
    /// </summary>
    ValidationVisitor? CreateVisitor(ValidationContext context);
}
