namespace SessionGraph.GraphQL.Validation;

/// <summary>A rule of validation; it keeps nothing of the documents that it has seen.</summary>
public interface IValidationRule
{
    /// <summary>What checks one document by this rule.</summary>
    ValidationVisitor CreateVisitor(ValidationContext context);
}
