using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation;

/// <summary>Validates documents with all rules in one traversal.</summary>
/// <param name="rules">The rules; null for <see cref="ValidationRules.All"/>.</param>
/// <param name="options">The options; null for the defaults.</param>
public sealed class DocumentValidator(IReadOnlyList<IValidationRule>? rules = null, ValidationOptions? options = null) : IDocumentValidator
{
    private readonly IReadOnlyList<IValidationRule> _rules = rules ?? ValidationRules.All;
    private readonly ValidationOptions _options = options ?? new ValidationOptions();

    /// <inheritdoc />
    public IReadOnlyList<IError> Validate(Schema schema, DocumentNode document)
    {
        var context = new ValidationContext(schema, document, _options);
        try
        {
            if (TryCreateVisitors(context) is { } visitors)
                new DocumentTraversal(context, visitors).Run();
        }
        catch (InsufficientExecutionStackException)
        {
            return
            [
                .. context.Errors,
                ErrorBuilder.New().SetMessage("The document is nested too deeply to be validated.").SetCode("MAX_DEPTH_LIMIT").Build(),
            ];
        }

        return context.Errors;
    }

    // Returns null if the document exceeds a limit.
    private List<ValidationVisitor>? TryCreateVisitors(ValidationContext context)
    {
        var visitors = new List<ValidationVisitor>(_rules.Count);
        foreach (var rule in _rules)
        {
            if (rule.CreateVisitor(context) is { } visitor)
                visitors.Add(visitor);
            else if (context.IsFull)
                return null;
        }

        return visitors;
    }
}
