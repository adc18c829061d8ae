using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation;

/// <summary>Validates documents before they are planned. See https://spec.graphql.org/September2025/#sec-Validation.</summary>
public interface IDocumentValidator
{
    /// <summary>Returns the errors of the document, limited in number; empty if it is valid.</summary>
    IReadOnlyList<IError> Validate(Schema schema, DocumentNode document);
}
