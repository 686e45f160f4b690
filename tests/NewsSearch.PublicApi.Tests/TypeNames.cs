using System.Reflection;

namespace NewsSearch.PublicApi.Tests;

/// <summary>Types as C# writes them, with their nullability.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(short)] = "short",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
    };

    public static string Declaration(Type type)
    {
        string kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => IsRecord(type) ? "record struct" : "struct",
            _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
            _ when IsRecord(type) => "record",
            _ => "class",
        };
        string modifier = (type.IsClass, type.IsAbstract, type.IsSealed) switch
        {
            (true, true, true) => "static ",
            (true, true, false) => "abstract ",
            (true, false, true) when kind != "delegate" => "sealed ",
            _ => "",
        };
        var inherited = type.BaseType is { IsInterface: true } ? [] : type.BaseType?.GetInterfaces() ?? [];
        var bases = type.GetInterfaces().Except(inherited).Where(each => each.IsPublic && !type.IsEnum)
            .Select(Of).Order(StringComparer.Ordinal).ToList();
        if (type.BaseType is { } parent && parent != typeof(object) && type.IsClass)
        {
            bases.Insert(0, Of(parent));
        }

        string after = bases.Count == 0 ? "" : " : " + string.Join(", ", bases);
        return $"{modifier}{kind} {type.Namespace}.{Of(type)}{after}";
    }

    public static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$") is not null
        || (type.IsValueType
            && type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null);

    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out string? keyword))
        {
            return keyword;
        }

        if (type.IsByRef || type.IsArray)
        {
            return Of(type.GetElementType()!) + (type.IsArray ? "[]" : "");
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying) + "?";
        }

        string outer = type.IsNested && !type.IsGenericParameter ? Of(type.DeclaringType!) + "." : "";
        return outer + Simple(type, type.GetGenericArguments().Select(Of));
    }

    public static string Of(NullabilityInfo info)
    {
        string mark = info.Type.IsValueType || info.ReadState != NullabilityState.Nullable ? "" : "?";
        if (info.ElementType is { } element)
        {
            return $"{Of(element)}[]{mark}";
        }

        if (info.GenericTypeArguments.Length == 0 || Nullable.GetUnderlyingType(info.Type) is not null)
        {
            return Of(info.Type) + mark;
        }

        return Simple(info.Type, info.GenericTypeArguments.Select(Of)) + mark;
    }

    private static string Simple(Type type, IEnumerable<string> arguments)
    {
        string name = type.Name.Split('`')[0];
        return type.IsGenericType ? $"{name}<{string.Join(", ", arguments)}>" : name;
    }
}
