using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Types.Relay;

/// <summary>Serializes and parses global ids; safe for concurrent use.</summary>
public interface INodeIdSerializer
{
    /// <summary>Formats the global id of an object.</summary>
    /// <param name="typeName">The name of the object type.</param>
    /// <param name="internalId">The key: a <see cref="Guid"/>, a <see cref="string"/>, or a signed integer of 16 to 64 bits.</param>
    string Format<TKey>(string typeName, TKey internalId)
        where TKey : notnull;

    /// <summary>Writes the global id of an object into a response, in the form of <see cref="Format"/>.</summary>
    /// <param name="typeName">The name of the object type.</param>
    /// <param name="internalId">The key.</param>
    /// <param name="writer">The response's writer.</param>
    void Write<TKey>(string typeName, TKey internalId, ResultWriter writer)
        where TKey : notnull
        => writer.WriteString(Format(typeName, internalId));

    /// <summary>Writes the global id of an object with an integer key. Lists have many of them.</summary>
    void Write(string typeName, long internalId, ResultWriter writer) => Write<long>(typeName, internalId, writer);

    /// <summary>Parses a global id. Throws a <see cref="GraphQLException"/> if it is malformed.</summary>
    /// <param name="formattedId">The global id.</param>
    /// <param name="keyTypeOf">Returns the CLR type of an object type's keys; null if the type is unknown.</param>
    NodeId Parse(string formattedId, Func<string, Type?> keyTypeOf);
}
