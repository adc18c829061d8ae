using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation;

/// <summary>
/// Validates type system documents by rules of their syntax: what is defined twice, what is spoken of and not defined, what extends
/// nothing. Whether the types make a schema, <see cref="SchemaBuilder"/> tells.
/// See https://spec.graphql.org/September2025/#sec-Type-System.
/// </summary>
/// <param name="rules">The rules; null for <see cref="ValidationRules.TypeSystem"/>.</param>
/// <param name="options">The options; null for the defaults.</param>
public sealed class TypeSystemValidator(IReadOnlyList<IValidationRule>? rules = null, ValidationOptions? options = null)
{
    private readonly IReadOnlyList<IValidationRule> _rules = rules ?? ValidationRules.TypeSystem;
    private readonly ValidationOptions _options = options ?? new ValidationOptions();

    /// <summary>
    /// What is wrong with the document, bounded in number, each message starting with the coordinate; empty where nothing is.
    /// </summary>
    /// <param name="document">The document; its operations and fragments are left alone.</param>
    /// <param name="extended">The document that it adds to, which is valid; null where it stands alone.</param>
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
