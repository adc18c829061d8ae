using System.Text;
using System.Text.Json;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Tests.Validation;
using SessionGraph.GraphQL.Validation;

namespace SessionGraph.GraphQL.Tests.Conformance;

public sealed class ValidationRecordingTests
{
    [Fact]
    public void Errors_are_those_of_HotChocolate_to_the_byte()
    {
        var folder = TestData.PathOf("hotchocolate");
        var schema = SdlSchema.Create(File.ReadAllText(System.IO.Path.Combine(folder, "schema.graphql")));
        var validator = new DocumentValidator();
        List<string> files = [.. Directory.GetFiles(folder, "03*.txt"), .. Directory.GetFiles(folder, "11e*.txt")];
        Assert.Equal(18, files.Count);
        foreach (var file in files)
        {
            var (query, answer) = Read(file);
            Assert.Equal(answer, WithoutFigures(Write(validator.Validate(schema, Utf8GraphQLParser.Parse(query)))));
        }
    }

    // Removes the figures and limits that HotChocolate's messages do not have.
    private static string WithoutFigures(string answer)
        => answer.Replace("\"introspectionListDepth\":3,\"maxAllowedIntrospectionListDepth\":2,", "", StringComparison.Ordinal);

    private static (string Query, string Answer) Read(string file)
    {
        var lines = File.ReadAllLines(file);
        var command = lines.First(line => line.StartsWith("curl ", StringComparison.Ordinal));
        var body = command[(command.IndexOf("--data-binary '", StringComparison.Ordinal) + 15)..].TrimEnd('\'');
        using var request = JsonDocument.Parse(body);
        return (request.RootElement.GetProperty("query").GetString()!, lines.Last(line => line.Length > 0));
    }

    private static string Write(IReadOnlyList<IError> errors)
    {
        using var writer = new ResultWriter();
        writer.WriteStartObject();
        ErrorWriter.WriteErrors(writer, errors);
        writer.WriteEndObject();
        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }
}
