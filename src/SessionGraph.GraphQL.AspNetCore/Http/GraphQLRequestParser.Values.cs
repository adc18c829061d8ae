using System.Text;
using System.Text.Json;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.AspNetCore.Http;

internal ref partial struct GraphQLRequestParser
{
    // A value takes some hundred bytes as a literal, but only two as JSON: the limit on the body's size is not enough.
    private const int MaxValues = 50_000;

    private Dictionary<string, IValueNode> ReadVariables()
    {
        var variables = new Dictionary<string, IValueNode>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = _reader.GetString()!;
            if (variables.ContainsKey(name))
                throw Duplicate(name);

            _reader.Read();
            variables.Add(name, ReadValue());
        }

        return variables;
    }

    private IValueNode ReadValue()
    {
        if (++_values > MaxValues)
            throw Fail($"The request exceeds the limit of {MaxValues} values.");

        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(),
            JsonTokenType.StartArray => ReadList(),
            JsonTokenType.String => new StringValueNode(_reader.GetString()!),
            JsonTokenType.Number => ReadNumber(),
            JsonTokenType.True => BooleanValueNode.True,
            JsonTokenType.False => BooleanValueNode.False,
            _ => NullValueNode.Default,
        };
    }

    private ObjectValueNode ReadObject()
    {
        var fields = new List<ObjectFieldNode>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = _reader.GetString()!;
            if (!names.Add(name))
                throw Duplicate(name);

            _reader.Read();
            fields.Add(new ObjectFieldNode(new NameNode(name), ReadValue()));
        }

        return new ObjectValueNode(fields);
    }

    private ListValueNode ReadList()
    {
        var items = new List<IValueNode>();
        while (_reader.Read() && _reader.TokenType is not JsonTokenType.EndArray)
            items.Add(ReadValue());

        return new ListValueNode(items);
    }

    private readonly IValueNode ReadNumber()
    {
        var digits = Encoding.ASCII.GetString(_reader.ValueSpan);
        return _reader.ValueSpan.ContainsAny(".eE"u8) ? new FloatValueNode(digits) : new IntValueNode(digits);
    }
}
