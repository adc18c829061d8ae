using System.Text.Json.Nodes;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.Gateway.Tests.Writes.OptionalFields;

/// <summary>Inputs as literals.</summary>
internal static class InputLiteral
{
    /// <summary>The object of this text.</summary>
    public static ObjectValueNode Parse(string text) => (ObjectValueNode)Utf8GraphQLParser.Syntax.ParseValueLiteral(text);

    /// <summary>The object with this value at this place, or with nothing there.</summary>
    public static ObjectValueNode With(this ObjectValueNode input, IEnumerable<string> path, IValueNode? value)
    {
        var (name, rest) = (path.First(), path.Skip(1).ToList());
        var field = input.Fields.SingleOrDefault(field => field.Name.Value == name);
        var changed = rest.Count is 0 ? value : Inside(field!.Value, rest, value);
        return new ObjectValueNode(
        [
            .. input.Fields.Where(other => other != field),
            .. changed is null ? (ObjectFieldNode[])[] : [new ObjectFieldNode(new NameNode(name), changed)],
        ]);
    }

    /// <summary>The object with the other's fields in place of its own.</summary>
    public static ObjectValueNode With(this ObjectValueNode input, ObjectValueNode other)
        => other.Fields.Aggregate(input, (changed, field) => changed.With([field.Name.Value], field.Value));

    /// <summary>The same as a variable's value.</summary>
    public static JsonNode? ToJson(this IValueNode value) => value switch
    {
        ObjectValueNode node => new JsonObject(node.Fields.Select(field => KeyValuePair.Create(field.Name.Value, field.Value.ToJson()))),
        ListValueNode node => new JsonArray([.. node.Items.Select(ToJson)]),
        StringValueNode node => node.Value,
        EnumValueNode node => node.Value,
        _ => JsonNode.Parse(value.ToString()!),
    };

    private static IValueNode Inside(IValueNode outer, IReadOnlyList<string> path, IValueNode? value) => outer is ListValueNode list
        ? new ListValueNode([.. list.Items.Select(item => Inside(item, path, value))])
        : ((ObjectValueNode)outer).With(path, value);
}
