using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation;

/// <summary>Validates documents before they are planned. See https://spec.graphql.org/September2025/#sec-Validation.</summary>
public interface IDocumentValidator
{
    /// <summary>What is wrong with the document, bounded in number; empty where it may be executed.</summary>
    IReadOnlyList<IError> Validate(Schema schema, DocumentNode document);
}
