using System.Diagnostics.CodeAnalysis;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Resolvers;

/// <summary>The context of a resolver: the field and the request.</summary>
public interface IResolverContext
{
    /// <summary>The schema.</summary>
    Schema Schema { get; }

    /// <summary>The plan of the running operation.</summary>
    Operation Operation { get; }

    /// <summary>The selection that is being resolved.</summary>
    Selection Selection { get; }

    /// <summary>The type of the parent.</summary>
    ObjectType ObjectType { get; }

    /// <summary>The field's path in the result.</summary>
    Path Path { get; }

    /// <summary>The services of the request.</summary>
    IServiceProvider Services { get; }

    /// <summary>Data that other layers attach to the request. The resolvers of the request share it.</summary>
    IDictionary<string, object?> ContextData { get; }

    /// <summary>Which of the operation's conditions (<c>@skip</c>, <c>@include</c>) hold in this request.</summary>
    IncludeFlags IncludeFlags { get; }

    /// <summary>Cancelled when the client disconnects or the request times out.</summary>
    CancellationToken RequestAborted { get; }

    /// <summary>The limits of the response. They also count what is read or serialized before the response is written.</summary>
    ResultLimits ResultLimits { get; }

    /// <summary>Returns the parent value; the root value for a root field.</summary>
    T Parent<T>();

    /// <summary>Returns the argument's coerced value. Throws if it is absent without a default and T does not allow null.</summary>
    T ArgumentValue<T>(string name);

    /// <summary>Returns the argument's coerced value; absent if it was not given and has no default.</summary>
    Optional<T> ArgumentOptional<T>(string name);

    /// <summary>Returns a service of the request. Throws an <see cref="InvalidOperationException"/> if it is not registered.</summary>
    [SuppressMessage("Naming", "CA1716", Justification = "HotChocolate's name.")]
    T Service<T>()
        where T : notnull;

    /// <summary>Returns the request's data loader of this type, created on first use.</summary>
    T DataLoader<T>()
        where T : class;

    /// <summary>Adds an error. A missing path or location is set to this field's.</summary>
    void ReportError(IError error);

    /// <summary>
    /// Returns the selections below <paramref name="selection"/> (null for this context's own) that are included in this request, for a
    /// value of this type.
    /// </summary>
    IReadOnlyList<Selection> GetSelections(ObjectType typeContext, Selection? selection = null);
}
