using SessionGraph.GraphQL;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.Tool.Reports;

namespace SessionGraph.Tool.Documents;

/// <summary>Schemas as type system documents.</summary>
internal static class SchemaDocument
{
    /// <summary>
    /// Loads the schema of a file. Throws an <see cref="UnusableInputException"/> with every error when the file has none.
    /// </summary>
    public static async Task<Schema> LoadAsync(string path, CancellationToken cancellationToken)
    {
        var document = SourceDocument.Find([path]) is [var single]
            ? single
            : throw new UnusableInputException($"{path}: a schema is one file.");
        var source = await document.ReadAsync(cancellationToken);
        try
        {
            return Create(source);
        }
        catch (SyntaxException exception)
        {
            throw new UnusableInputException(ErrorReport.From(exception).Describe(path));
        }
        catch (SchemaException exception)
        {
            throw new UnusableInputException(
                string.Join('\n', exception.Errors.Select(error => ErrorReport.From(error).Describe(path))));
        }
    }

    /// <summary>
    /// Creates the schema. Throws a <see cref="SyntaxException"/> or a <see cref="SchemaException"/> when it is not valid.
    /// </summary>
    public static Schema Create(ReadOnlySpan<byte> source) => SchemaBuilder.New().AddDocument(SourceDocument.Parse(source)).Create();
}
