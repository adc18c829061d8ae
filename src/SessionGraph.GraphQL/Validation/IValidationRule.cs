namespace SessionGraph.GraphQL.Validation;

/// <summary>A rule of validation; it keeps nothing of the documents that it has seen.</summary>
public interface IValidationRule
{
    /// <summary>
    /// What checks one document by this rule; null where it has been checked already: a limit refuses a document before it is read.
    /// </summary>
    ValidationVisitor? CreateVisitor(ValidationContext context);
}
