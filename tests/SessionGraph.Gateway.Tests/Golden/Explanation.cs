using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.Gateway.Tests.Golden;

/// <summary>A document with the statements that each of its operations takes, and the answer to it, as Markdown.</summary>
internal static class Explanation
{
    private static readonly JsonSerializerOptions s_indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// Runs the document's operations one after another. A variable is given what the answer before has under its name, as in
    /// <c>pageInfo { after: endCursor }</c>; one that it has nothing of is not given.
    /// </summary>
    public static async Task<string> OfAsync(string document, TestGateway gateway)
    {
        var text = new StringBuilder();
        AppendBlock(text, "graphql", document);
        JsonNode? answer = null;
        foreach (var operation in Utf8GraphQLParser.Parse(document).Definitions.OfType<OperationDefinitionNode>())
        {
            gateway.Sql.Clear();
            var variables = operation.VariableDefinitions
                .Select(definition => definition.Variable.Name.Value)
                .Select(name => KeyValuePair.Create(name, Find(answer, name)?.DeepClone()))
                .Where(variable => variable.Value is not null);
            answer = await gateway.SendAsync(document, new JsonObject(variables), operationName: operation.Name?.Value);

            if (operation.Name is { } operationName)
                text.Append("\n## ").Append(operationName.Value).Append('\n');
            foreach (var statement in gateway.Sql.Statements)
                AppendBlock(text.Append('\n'), "sql", statement);
            AppendBlock(text.Append('\n'), "json", answer.ToJsonString(s_indented));
        }

        return text.ToString();
    }

    private static void AppendBlock(StringBuilder text, string language, string content)
        => text.Append("```").Append(language).Append('\n').Append(content.ReplaceLineEndings("\n").Trim()).Append("\n```\n");

    private static JsonNode? Find(JsonNode? answer, string name) => answer switch
    {
        JsonObject node => node[name] ?? node.Select(member => Find(member.Value, name)).FirstOrDefault(value => value is not null),
        JsonArray list => list.Select(item => Find(item, name)).FirstOrDefault(value => value is not null),
        _ => null,
    };
}
