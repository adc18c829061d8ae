namespace SessionGraph.GraphQL.Types;

/// <summary>Configures the type of a class in code; see <see cref="ObjectType{T}"/>.</summary>
public abstract class TypeDescription
{
    private protected TypeDescription()
    {
    }

    internal abstract TypeDescriptor Describe();
}

/// <summary>Configures the object type of a class. Derive from it, override <see cref="Configure"/>, and add it to the schema.</summary>
/// <typeparam name="T">The runtime type.</typeparam>
public class ObjectType<T> : TypeDescription
{
    /// <summary>Configures the type.</summary>
    protected virtual void Configure(IObjectTypeDescriptor<T> descriptor)
    {
    }

    internal sealed override TypeDescriptor Describe()
    {
        var descriptor = new ObjectTypeDescriptor<T>(new ObjectTypeAttribute());
        Configure(descriptor);
        return descriptor;
    }
}

/// <summary>Configures the interface type of a class. The object types of derived classes inherit its fields and resolvers.</summary>
/// <typeparam name="T">The runtime type.</typeparam>
public class InterfaceType<T> : TypeDescription
{
    /// <summary>Configures the type.</summary>
    protected virtual void Configure(IInterfaceTypeDescriptor<T> descriptor)
    {
    }

    internal sealed override TypeDescriptor Describe()
    {
        var descriptor = new ObjectTypeDescriptor<T>(new InterfaceTypeAttribute());
        Configure(descriptor);
        return descriptor;
    }
}

/// <summary>Configures a union type: of the object types of derived classes, or of those that it names.</summary>
/// <typeparam name="T">The runtime type.</typeparam>
public class UnionType<T> : TypeDescription
{
    /// <summary>Configures the type.</summary>
    protected virtual void Configure(IUnionTypeDescriptor descriptor)
    {
    }

    internal sealed override TypeDescriptor Describe()
    {
        var descriptor = new UnionTypeDescriptor(typeof(T));
        Configure(descriptor);
        return descriptor;
    }
}

/// <summary>Configures the input object type of a class.</summary>
/// <typeparam name="T">The runtime type.</typeparam>
public class InputObjectType<T> : TypeDescription
{
    /// <summary>Configures the type.</summary>
    protected virtual void Configure(IInputObjectTypeDescriptor<T> descriptor)
    {
    }

    internal sealed override TypeDescriptor Describe()
    {
        var descriptor = new InputObjectTypeDescriptor<T>();
        Configure(descriptor);
        return descriptor;
    }
}

/// <summary>Configures the enum type of a CLR enum.</summary>
/// <typeparam name="T">The runtime type.</typeparam>
public class EnumType<T> : TypeDescription
    where T : struct, Enum
{
    /// <summary>Configures the type.</summary>
    protected virtual void Configure(IEnumTypeDescriptor<T> descriptor)
    {
    }

    internal sealed override TypeDescriptor Describe()
    {
        var descriptor = new EnumTypeDescriptor<T>();
        Configure(descriptor);
        return descriptor;
    }
}
