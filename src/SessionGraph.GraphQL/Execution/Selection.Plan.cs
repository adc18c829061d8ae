using System.Text;
using System.Text.Encodings.Web;
using SessionGraph.GraphQL.Execution.Input;
using SessionGraph.GraphQL.Execution.Planning;
using SessionGraph.GraphQL.Execution.Processing;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution;

public sealed partial class Selection
{
    private volatile SelectionSet? _lastSelectionSet;
    private byte[]? _propertyName;

    /// <summary>The nodes and their conditions.</summary>
    internal FieldGroup Group { get; init; } = null!;

    /// <summary>The arguments; those without variables are already coerced.</summary>
    internal ArgumentPlan Arguments { get; init; } = ArgumentPlan.None;

    /// <summary>Writes the field directly from its parent; null if <see cref="OutputField.Resolver"/> resolves it.</summary>
    internal FieldWriter? Writer { get; init; }

    /// <summary>Writes a value that was resolved before writing; null if the field has none.</summary>
    internal ValueWriter<object?>? ResolvedWriter { get; init; }

    /// <summary>How the field's items are streamed; null if they are not.</summary>
    internal StreamUsage? Stream { get; init; }

    /// <summary>Whether selections below the field may call resolvers or are delivered later.</summary>
    internal bool HasNestedResolvers { get; init; }

    /// <summary>Whether the field's value is resolved before anything is written.</summary>
    internal bool IsResolved => Writer is null || HasNestedResolvers || Stream is not null;

    /// <summary>The response name as a JSON property name: quoted, with a colon.</summary>
    internal ReadOnlySpan<byte> PropertyName
        => _propertyName ??= Encoding.UTF8.GetBytes($"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(ResponseName)}\":");

    /// <summary>The selections below for values of this type.</summary>
    internal SelectionSet GetSelectionSet(Operation operation, ObjectType type)
    {
        if (_lastSelectionSet is { } last && last.Type == type)
            return last;

        return _lastSelectionSet = operation.Compiler.GetSelectionSet(Group, type);
    }
}
