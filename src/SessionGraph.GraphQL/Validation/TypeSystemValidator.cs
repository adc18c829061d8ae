using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation;

/// <summary>
/// Validates the syntax of type system documents: duplicate definitions, unknown names, and extensions of unknown types.
/// <see cref="SchemaBuilder"/> validates the types themselves. See https://spec.graphql.org/September2025/#sec-Type-System.
/// </summary>
/// <param name="rules">The rules; null for <see cref="ValidationRules.TypeSystem"/>.</param>
/// <param name="options">The options; null for the defaults.</param>
public sealed class TypeSystemValidator(IReadOnlyList<IValidationRule>? rules = null, ValidationOptions? options = null)
{
    private readonly IReadOnlyList<IValidationRule> _rules = rules ?? ValidationRules.TypeSystem;
    private readonly ValidationOptions _options = options ?? new ValidationOptions();

    /// <summary>
    /// Returns the errors of the document, limited in number; empty if it is valid. Each message starts with the coordinate.
    /// </summary>
    /// <param name="document">The document. Its operations and fragments are ignored.</param>
    /// <param name="extended">The valid document that it extends; null if it stands alone.</param>
    public IReadOnlyList<IError> Validate(DocumentNode document, DocumentNode? extended = null) => Validate(
        document, new KnownDefinitions(
            new TypeSystemDefinitions(document),
            extended is null ? TypeSystemDefinitions.Empty : new TypeSystemDefinitions(extended)));

    internal IReadOnlyList<IError> Validate(DocumentNode document, KnownDefinitions known)
    {
        var context = new ValidationContext(known, document, _options);
        new TypeSystemTraversal(context, [.. _rules.Select(rule => rule.CreateVisitor(context)).OfType<ValidationVisitor>()]).Run();
        return context.Errors;
    }
}
