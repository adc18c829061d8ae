using System.Diagnostics.CodeAnalysis;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Resolvers;

/// <summary>What a resolver knows of the field that it resolves and of the request.</summary>
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

    /// <summary>The field's place in the result.</summary>
    Path Path { get; }

    /// <summary>The services of the request.</summary>
    IServiceProvider Services { get; }

    /// <summary>What the layers above have attached to this request, shared by its resolvers.</summary>
    IDictionary<string, object?> ContextData { get; }

    /// <summary>Which of the operation's conditions (<c>@skip</c>, <c>@include</c>) hold in this request.</summary>
    IncludeFlags IncludeFlags { get; }

    /// <summary>Cancelled when the client has gone or the request's time is over.</summary>
    CancellationToken RequestAborted { get; }

    /// <summary>What the response may have. What is read or written for it ahead of it counts, too.</summary>
    ResultLimits ResultLimits { get; }

    /// <summary>The parent value; the root value for a root field.</summary>
    T Parent<T>();

    /// <summary>The argument's coerced value; an error where it was not given and has no default, unless T takes null.</summary>
    T ArgumentValue<T>(string name);

    /// <summary>The argument's coerced value, absent where it was not given and has no default.</summary>
    Optional<T> ArgumentOptional<T>(string name);

    /// <summary>A service of the request; an <see cref="InvalidOperationException"/> where it is not registered.</summary>
    [SuppressMessage("Naming", "CA1716", Justification = "HotChocolate's name.")]
    T Service<T>()
        where T : notnull;

    /// <summary>The data loader of this request of this type; made on first use.</summary>
    T DataLoader<T>()
        where T : class;

    /// <summary>Adds an error; its path and location are this field's where it has none.</summary>
    void ReportError(IError error);

    /// <summary>
    /// The selections that are included in this request below <paramref name="selection"/> (this context's own where null)
    /// for a value of this type.
    /// </summary>
    IReadOnlyList<Selection> GetSelections(ObjectType typeContext, Selection? selection = null);
}
