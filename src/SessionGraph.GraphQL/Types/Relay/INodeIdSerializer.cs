using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Types.Relay;

/// <summary>Writes and reads global ids; safe for concurrent use.</summary>
public interface INodeIdSerializer
{
    /// <summary>The global id of an object.</summary>
    /// <param name="typeName">The name of its object type.</param>
    /// <param name="internalId">Its key: a <see cref="Guid"/>, a <see cref="string"/>, or a signed integer of 16 to 64 bits.</param>
    string Format<TKey>(string typeName, TKey internalId)
        where TKey : notnull;

    /// <summary>Writes the global id of an object, as <see cref="Format"/> has it, into a response.</summary>
    /// <param name="typeName">The name of its object type.</param>
    /// <param name="internalId">Its key.</param>
    /// <param name="writer">The response.</param>
    void Write<TKey>(string typeName, TKey internalId, ResultWriter writer)
        where TKey : notnull
        => writer.WriteString(Format(typeName, internalId));

    /// <summary>The same for an integer, of which lists have many.</summary>
    void Write(string typeName, long internalId, ResultWriter writer) => Write<long>(typeName, internalId, writer);

    /// <summary>What the global id says; a <see cref="GraphQLException"/> where it is none.</summary>
    /// <param name="formattedId">The global id.</param>
    /// <param name="keyTypeOf">The CLR type of the keys of an object type; null where the type is not known.</param>
    NodeId Parse(string formattedId, Func<string, Type?> keyTypeOf);
}
